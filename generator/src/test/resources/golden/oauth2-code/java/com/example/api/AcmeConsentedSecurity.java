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
final class AcmeConsentedSecurity {
  static final AuthRequirement NEEDS_LOGIN_READ = AuthRequirement.anyOf(
      new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("login", List.of("read")))));

  static final AuthRequirement NEEDS_LOGIN = AuthRequirement.anyOf(AuthRequirement.Alternative.of("login"));

  static final BoundScheme LOGIN = BoundScheme.builder(
      "login",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                  .authorizationUrl("https://login.acme.example/authorize")
                  .tokenUrl("https://login.acme.example/token")
                  .scopes(
                      OrderedMap.<String, String>of(Map.entry("read", "Reads."), Map.entry("write", "Writes.")))
                  .build()),
          OAuth2Options.STANDARD))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://api.acme.example/v1"));

  private AcmeConsentedSecurity() {
  }
}
