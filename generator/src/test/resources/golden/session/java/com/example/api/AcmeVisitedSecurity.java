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
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeVisitedSecurity {
  static final AuthRequirement NEEDS_SESSION = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("session", List.of())))));

  static final BoundScheme SESSION = new BoundScheme("session", "", "", new SessionScheme(new SessionLogin("POST", "/login", "json", OrderedMap.<String, String>of(Map.entry("user", "{username}"), Map.entry("password", "{password}")), Map.of()), Optional.of(new SessionToken(false, "/token", Placement.HEADER, "X-Session", "", Optional.empty())), false, Optional.empty()), OrderedMap.<String, String>of(Map.entry("username", "username"), Map.entry("password", "password")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeVisitedSecurity() {
  }
}
