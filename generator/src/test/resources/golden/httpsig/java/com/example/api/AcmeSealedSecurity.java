package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.httpsig.HttpSigScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeSealedSecurity {
  static final AuthRequirement NEEDS_SIG = AuthRequirement.anyOf(AuthRequirement.Alternative.of("sig"));

  static final BoundScheme SIG =
      BoundScheme.builder("sig", HttpSigScheme.builder("ed25519", List.of("@method")).build())
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeSealedSecurity() {
  }
}
