package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeGhostlySecurity {
  static final AuthRequirement NEEDS_ADMIN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("admin"));

  static final BoundScheme ADMIN = BoundScheme.builder(
      "admin",
      JwtScheme.builder("HS256")
          .keyEncoding(KeyEncoding.HEX)
          .content(
              new JwtContent(
                  OrderedMap.<String, String>of(Map.entry("aud", "/admin/"), Map.entry("iss", "{keyId}")),
                  OrderedMap.<String, String>of(Map.entry("tier", "[1,\"{shop}\"]")),
                  OrderedMap.<String, String>of(Map.entry("id", "{shop}"))))
          .backdateSeconds(5)
          .prefix("Ghost ")
          .build())
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeGhostlySecurity() {
  }
}
