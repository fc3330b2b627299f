package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.bearer.BearerScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeFreeSecurity {
  static final AuthRequirement NEEDS_TOKEN_OR_NOTHING =
      AuthRequirement.anyOf(
          AuthRequirement.Alternative.of("token"), AuthRequirement.Alternative.of());

  static final BoundScheme TOKEN = BoundScheme.builder("token", BearerScheme.BEARER).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeFreeSecurity() {
  }
}
