package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeEdgeSecurity {
  static final AuthRequirement NEEDS_EDGEGRID = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("edgegrid", List.of())))));

  static final BoundScheme EDGEGRID = new BoundScheme("edgegrid", "", "", new EdgeGridScheme(List.of("X-One", "X-Two"), 131072), OrderedMap.<String, String>of(Map.entry("clientToken", "clientToken"), Map.entry("clientSecret", "clientSecret"), Map.entry("accessToken", "accessToken")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeEdgeSecurity() {
  }
}
