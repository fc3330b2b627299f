package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmePlainSecurity {
  static final AuthRequirement NEEDS_KEY = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("key", List.of())))));

  static final BoundScheme KEY = new BoundScheme("key", "", "", new BasicScheme(), OrderedMap.<String, String>of(Map.entry("username", "secretKey"), Map.entry("password", "")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example", "live", "", Map.of()), new Server("https://api.sandbox.acme.example", "sandbox", "", Map.of()));

  private AcmePlainSecurity() {
  }
}
