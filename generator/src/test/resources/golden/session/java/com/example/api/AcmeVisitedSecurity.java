package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeVisitedSecurity {
  static final AuthRequirement NEEDS_SESSION = AuthRequirement.anyOf(AuthRequirement.Alternative.of("session"));

  static final BoundScheme SESSION = BoundScheme.builder(
      "session",
      SessionScheme.builder(
          SessionLogin.builder("/login")
              .fields(
                  OrderedMap.<String, String>of(Map.entry("user", "{username}"), Map.entry("password", "{password}")))
              .build())
          .token(SessionToken.builder("/token", Placement.HEADER, "X-Session").build())
          .build())
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeVisitedSecurity() {
  }
}
