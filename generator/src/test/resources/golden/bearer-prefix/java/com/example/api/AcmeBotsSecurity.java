package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeBotsSecurity {
  static final AuthRequirement NEEDS_BOT = AuthRequirement.anyOf(AuthRequirement.Alternative.of("bot"));

  static final BoundScheme BOT = BoundScheme.builder("bot", new BearerScheme("Bot "))
      .credentials(OrderedMap.<String, String>of(Map.entry("token", "bot")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeBotsSecurity() {
  }
}
