package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.hawk.HawkScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeHawkedSecurity {
  static final AuthRequirement NEEDS_HAWK = AuthRequirement.anyOf(AuthRequirement.Alternative.of("hawk"));

  static final BoundScheme HAWK = BoundScheme.builder("hawk", HawkScheme.of("sha256")).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeHawkedSecurity() {
  }
}
