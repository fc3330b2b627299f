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
  static final AuthRequirement NEEDS_CLIENT_ID_AND_SECRET = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("clientId", List.of()), Map.entry("secret", List.of())))));

  static final AuthRequirement NEEDS_BOT_TOKEN = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("botToken", List.of())))));

  static final BoundScheme CLIENT_ID = new BoundScheme("clientId", "", "", new ApiKeyScheme(Placement.BODY, "client_id", ""), OrderedMap.<String, String>of(Map.entry("key", "clientId")));

  static final BoundScheme SECRET = new BoundScheme("secret", "", "", new ApiKeyScheme(Placement.BODY, "secret", ""), OrderedMap.<String, String>of(Map.entry("key", "secret")));

  static final BoundScheme BOT_TOKEN = new BoundScheme("botToken", "", "", new ApiKeyScheme(Placement.PATH, "token", ""), OrderedMap.<String, String>of(Map.entry("key", "botToken")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmePlacedSecurity() {
  }
}
