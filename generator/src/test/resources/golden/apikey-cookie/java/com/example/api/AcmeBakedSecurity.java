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
  static final AuthRequirement NEEDS_SESSION = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("session", List.of())))));

  static final AuthRequirement NEEDS_SESSION_AND_CSRF = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("session", List.of()), Map.entry("csrf", List.of())))));

  static final BoundScheme SESSION = new BoundScheme("session", "", "", new ApiKeyScheme(Placement.COOKIE, "SESSION", ""), OrderedMap.<String, String>of(Map.entry("key", "session")));

  static final BoundScheme CSRF = new BoundScheme("csrf", "", "", new ApiKeyScheme(Placement.COOKIE, "CSRF", ""), OrderedMap.<String, String>of(Map.entry("key", "csrf")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeBakedSecurity() {
  }
}
