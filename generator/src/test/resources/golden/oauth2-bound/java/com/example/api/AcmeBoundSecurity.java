package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeBoundSecurity {
  static final AuthRequirement NEEDS_OAUTH2 = AuthRequirement.anyOf(AuthRequirement.Alternative.of("oauth2"));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                  .tokenUrl("https://login.acme.example/token")
                  .build()),
          OAuth2Options.builder()
              .dpop(DpopUse.REQUIRED)
              .build()))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://bound.acme.example"));

  private AcmeBoundSecurity() {
  }
}
