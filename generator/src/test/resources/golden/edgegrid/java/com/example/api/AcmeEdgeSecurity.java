package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeEdgeSecurity {
  static final AuthRequirement NEEDS_EDGEGRID = AuthRequirement.anyOf(AuthRequirement.Alternative.of("edgegrid"));

  static final BoundScheme EDGEGRID =
      BoundScheme.builder("edgegrid", EdgeGridScheme.of(List.of("X-One", "X-Two"))).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeEdgeSecurity() {
  }
}
