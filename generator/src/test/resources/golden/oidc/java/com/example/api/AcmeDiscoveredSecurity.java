package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oidc.OidcScheme;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeDiscoveredSecurity {
  static final AuthRequirement NEEDS_OIDC = AuthRequirement.anyOf(AuthRequirement.Alternative.of("oidc"));

  static final BoundScheme OIDC = BoundScheme.builder(
      "oidc",
      new OidcScheme(
          "https://login.acme.example/.well-known/openid-configuration",
          Map.of(),
          OAuth2Options.STANDARD))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeDiscoveredSecurity() {
  }
}
