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
final class AcmeKeyedSecurity {
  static final AuthRequirement NEEDS_API_KEY = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("apiKey", List.of())))));

  static final BoundScheme API_KEY = new BoundScheme("apiKey", "", "", new ApiKeyScheme(Placement.HEADER, "X-Api-Key", ""), OrderedMap.<String, String>of(Map.entry("key", "apiKey")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeKeyedSecurity() {
  }
}
