package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeAssertedSecurity {
  static final AuthRequirement NEEDS_JWT = AuthRequirement.anyOf(AuthRequirement.Alternative.of("jwt"));

  static final BoundScheme JWT = BoundScheme.builder(
      "jwt",
      JwtScheme.builder("RS256")
          .content(
              JwtContent.ofClaims(
                  OrderedMap.<String, String>of(Map.entry("jti", "{$uuid}"), Map.entry("nbf", "{$issuedAt}"))))
          .in(Placement.QUERY)
          .name("assertion")
          .prefix("")
          .build())
      .credentials(
          OrderedMap.<String, String>of(Map.entry("keyId", ""), Map.entry("key", "privateKey")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeAssertedSecurity() {
  }
}
