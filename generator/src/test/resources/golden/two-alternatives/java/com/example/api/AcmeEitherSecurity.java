package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeEitherSecurity {
  static final AuthRequirement NEEDS_TOKEN_OR_LOGIN =
      AuthRequirement.anyOf(
          AuthRequirement.Alternative.of("token"), AuthRequirement.Alternative.of("login"));

  static final AuthRequirement NEEDS_LOGIN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("login"));

  static final BoundScheme TOKEN = BoundScheme.builder("token", BearerScheme.BEARER).build();

  static final BoundScheme LOGIN = BoundScheme.builder("login", BasicScheme.BASIC).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeEitherSecurity() {
  }
}
