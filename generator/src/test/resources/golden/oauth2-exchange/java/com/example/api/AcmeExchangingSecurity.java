package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeExchangingSecurity {
  static final AuthRequirement NEEDS_OAUTH2 = AuthRequirement.anyOf(AuthRequirement.Alternative.of("oauth2"));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.TOKEN_EXCHANGE)
                  .tokenUrl("https://login.acme.example/token")
                  .grantType("urn:ietf:params:oauth:grant-type:jwt-bearer")
                  .build()),
          OAuth2Options.builder()
              .clientAuthentication(ClientAuthentication.NONE)
              .tokenHeaders(
                  OrderedMap.<String, String>of(
                      Map.entry("X-Channel", "{channel}"), Map.entry("X-Request-Id", "{$uuid}")))
              .parameterNames(OrderedMap.<String, String>of(Map.entry("client_id", "client_key")))
              .build()))
      .credentials(OrderedMap.<String, String>of(Map.entry("clientSecret", "")))
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://exchanging.acme.example"));

  private AcmeExchangingSecurity() {
  }
}
