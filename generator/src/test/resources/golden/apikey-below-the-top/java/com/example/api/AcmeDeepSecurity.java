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
final class AcmeDeepSecurity {
  static final AuthRequirement NEEDS_LOGIN_AND_KEY =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("login", "key"));

  static final AuthRequirement NEEDS_BOT = AuthRequirement.anyOf(AuthRequirement.Alternative.of("bot"));

  static final BoundScheme LOGIN = BoundScheme.builder("login", ApiKeyScheme.of(Placement.BODY, "/merchant/login"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "login")))
      .build();

  static final BoundScheme KEY = BoundScheme.builder("key", ApiKeyScheme.of(Placement.BODY, "/merchant/key")).build();

  static final BoundScheme BOT = BoundScheme.builder("bot", new ApiKeyScheme(Placement.PATH, "token", "bot"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "bot")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeDeepSecurity() {
  }
}
