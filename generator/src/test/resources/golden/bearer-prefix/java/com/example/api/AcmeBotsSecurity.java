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
  static final AuthRequirement NEEDS_BOT = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("bot", List.of())))));

  static final BoundScheme BOT = new BoundScheme("bot", "", "", new BearerScheme("Bot "), OrderedMap.<String, String>of(Map.entry("token", "bot")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeBotsSecurity() {
  }
}
