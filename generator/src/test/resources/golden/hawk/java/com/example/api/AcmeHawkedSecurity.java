package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeHawkedSecurity {
  static final AuthRequirement NEEDS_HAWK = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("hawk", List.of())))));

  static final BoundScheme HAWK = new BoundScheme("hawk", "", "", new HawkScheme("sha256", true), OrderedMap.<String, String>of(Map.entry("id", "id"), Map.entry("key", "key")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeHawkedSecurity() {
  }
}
