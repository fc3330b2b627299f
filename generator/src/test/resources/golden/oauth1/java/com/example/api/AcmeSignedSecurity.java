package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth1.OAuth1Scheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeSignedSecurity {
  static final AuthRequirement NEEDS_OAUTH1 = AuthRequirement.anyOf(AuthRequirement.Alternative.of("oauth1"));

  static final BoundScheme OAUTH1 = BoundScheme.builder(
      "oauth1",
      OAuth1Scheme.builder("HMAC-SHA256")
          .realm("{account}")
          .build())
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeSignedSecurity() {
  }
}
