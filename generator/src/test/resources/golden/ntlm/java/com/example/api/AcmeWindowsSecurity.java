package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ntlm.NtlmScheme;
import java.util.List;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeWindowsSecurity {
  static final AuthRequirement NEEDS_NTLM = AuthRequirement.anyOf(AuthRequirement.Alternative.of("ntlm"));

  static final BoundScheme NTLM = BoundScheme.builder("ntlm", new NtlmScheme()).build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeWindowsSecurity() {
  }
}
