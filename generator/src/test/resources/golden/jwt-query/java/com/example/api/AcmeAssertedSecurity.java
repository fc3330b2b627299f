package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeAssertedSecurity {
  static final AuthRequirement NEEDS_JWT = new AuthRequirement(List.of(new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("jwt", List.of())))));

  static final BoundScheme JWT = new BoundScheme("jwt", "", "", new JwtScheme("RS256", KeyEncoding.PEM, new JwtContent(OrderedMap.<String, String>of(Map.entry("jti", "{$uuid}"), Map.entry("nbf", "{$issuedAt}")), Map.of(), Map.of()), 300, 0, Optional.empty(), Placement.QUERY, "assertion", ""), OrderedMap.<String, String>of(Map.entry("keyId", ""), Map.entry("key", "privateKey")));

  static final List<Server> SERVERS = List.of(new Server("https://api.acme.example/v1", "", "", Map.of()));

  private AcmeAssertedSecurity() {
  }
}
