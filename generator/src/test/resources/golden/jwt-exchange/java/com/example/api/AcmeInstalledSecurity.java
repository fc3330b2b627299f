package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeInstalledSecurity {
  static final AuthRequirement NEEDS_APP = AuthRequirement.anyOf(AuthRequirement.Alternative.of("app"));

  static final BoundScheme APP = BoundScheme.builder(
      "app",
      JwtScheme.builder("RS256")
          .content(JwtContent.ofClaims(OrderedMap.<String, String>of(Map.entry("iss", "{appId}"))))
          .lifetimeSeconds(600)
          .backdateSeconds(60)
          .exchange(
              JwtExchange.builder("/app/installations/{installationId}/access_tokens", JwtExchange.As.BEARER)
                  .tokenField("/token")
                  .expiresField("/expires_at")
                  .build())
          .build())
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeInstalledSecurity() {
  }
}
