package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeMachineSecurity {
  static final AuthRequirement NEEDS_OAUTH2_READ_AND_WRITE = AuthRequirement.anyOf(
      new AuthRequirement.Alternative(
          OrderedMap.<String, List<String>>of(Map.entry("oauth2", List.of("read", "write")))));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                  .tokenUrl("/oauth/token")
                  .scopes(
                      OrderedMap.<String, String>of(Map.entry("read", "Reads."), Map.entry("write", "Writes.")))
                  .build()),
          OAuth2Options.STANDARD))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeMachineSecurity() {
  }
}
