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
final class AcmeSteppedSecurity {
  static final AuthRequirement NEEDS_SESSION = AuthRequirement.anyOf(AuthRequirement.Alternative.of("session"));

  static final BoundScheme SESSION = BoundScheme.builder(
      "session",
      SessionScheme.builder(
          SessionLogin.builder("/ticket")
              .method("GET")
              .format("query")
              .fields(OrderedMap.<String, String>of(Map.entry("user", "{username}")))
              .take(OrderedMap.<String, String>of(Map.entry("ticket", "/data/ticket")))
              .then(
                  SessionLogin.builder("/login")
                      .headers(OrderedMap.<String, String>of(Map.entry("X-Ticket", "{$ticket}")))
                      .body(
                          "{\"credentials\":{\"name\":\"{username}\",\"password\":\"{password}\",\"remember\":[true]}}")
                      .build())
              .build())
          .token(
              SessionToken.builder("/token", Placement.HEADER, "Authorization")
                  .expiresField("/expires")
                  .value("Basic {$base64:{username}:{$token}}")
                  .build())
          .also(
              List.of(
                  SessionToken.builder("X-CSRF-Token", Placement.HEADER, "X-CSRF-Token")
                      .fromHeader(true)
                      .prefix("")
                      .format("json")
                      .value("")
                      .build()))
          .build())
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeSteppedSecurity() {
  }
}
