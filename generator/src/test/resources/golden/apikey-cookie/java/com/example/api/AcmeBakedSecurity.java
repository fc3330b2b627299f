package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeBakedSecurity {
  static final AuthRequirement NEEDS_SESSION = AuthRequirement.anyOf(AuthRequirement.Alternative.of("session"));

  static final AuthRequirement NEEDS_SESSION_AND_CSRF =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("session", "csrf"));

  static final BoundScheme SESSION = BoundScheme.builder("session", ApiKeyScheme.of(Placement.COOKIE, "SESSION"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "session")))
      .build();

  static final BoundScheme CSRF = BoundScheme.builder("csrf", ApiKeyScheme.of(Placement.COOKIE, "CSRF"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "csrf")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeBakedSecurity() {
  }
}
