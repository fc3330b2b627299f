package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeInstalledSecurity {
  static final AuthRequirement NEEDS_APP = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("app", List.of())))));

  static final BoundScheme APP = new BoundScheme("app", "", "", new JwtScheme("RS256", KeyEncoding.PEM, new JwtContent(OrderedMap.<String, String>of(Map.entry("iss", "{appId}")), Map.of(), Map.of()), 600, 60, Optional.of(new JwtExchange("/app/installations/{installationId}/access_tokens", JwtExchange.As.BEARER, Map.of(), "/token", "/expires_at", Map.of())), Placement.HEADER, "Authorization", "Bearer "), OrderedMap.<String, String>of(Map.entry("key", "key")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeInstalledSecurity() {
  }
}
