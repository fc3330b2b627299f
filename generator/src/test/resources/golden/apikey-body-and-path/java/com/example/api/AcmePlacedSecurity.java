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
final class AcmePlacedSecurity {
  static final AuthRequirement NEEDS_CLIENT_ID_AND_SECRET =
      AuthRequirement.anyOf(AuthRequirement.Alternative.of("clientId", "secret"));

  static final AuthRequirement NEEDS_BOT_TOKEN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("botToken"));

  static final BoundScheme CLIENT_ID = BoundScheme.builder("clientId", ApiKeyScheme.of(Placement.BODY, "client_id"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "clientId")))
      .build();

  static final BoundScheme SECRET = BoundScheme.builder("secret", ApiKeyScheme.of(Placement.BODY, "secret"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "secret")))
      .build();

  static final BoundScheme BOT_TOKEN = BoundScheme.builder("botToken", ApiKeyScheme.of(Placement.PATH, "token"))
      .credentials(OrderedMap.<String, String>of(Map.entry("key", "botToken")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmePlacedSecurity() {
  }
}
