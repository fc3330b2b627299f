package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeDigestedSecurity {
  static final AuthRequirement NEEDS_DIGEST = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("digest", List.of())))));

  static final BoundScheme DIGEST = new BoundScheme("digest", "", "", new DigestScheme(), OrderedMap.<String, String>of(Map.entry("username", "username"), Map.entry("password", "password")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeDigestedSecurity() {
  }
}
