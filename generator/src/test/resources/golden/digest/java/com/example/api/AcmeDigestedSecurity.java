package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.digest.DigestScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeDigestedSecurity {
  static final AuthRequirement NEEDS_DIGEST = AuthRequirement.anyOf(AuthRequirement.Alternative.of("digest"));

  static final BoundScheme DIGEST = BoundScheme.builder("digest", new DigestScheme()).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeDigestedSecurity() {
  }
}
