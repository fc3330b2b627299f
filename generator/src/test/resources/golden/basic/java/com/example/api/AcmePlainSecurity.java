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
  static final AuthRequirement NEEDS_KEY = AuthRequirement.anyOf(AuthRequirement.Alternative.of("key"));

  static final BoundScheme KEY = BoundScheme.builder("key", BasicScheme.BASIC)
      .credentials(
          OrderedMap.<String, String>of(Map.entry("username", "secretKey"), Map.entry("password", "")))
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://api.acme.example")
          .name("live")
          .build(),
      Server.builder("https://api.sandbox.acme.example")
          .name("sandbox")
          .build());

  private AcmePlainSecurity() {
  }
}
