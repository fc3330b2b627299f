package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.TokenTerms;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeAssertingSecurity {
  static final AuthRequirement NEEDS_OAUTH2_OR_BASIC_READ = AuthRequirement.anyOf(
      new AuthRequirement.Alternative(OrderedMap.<String, List<String>>of(Map.entry("oauth2", List.of("read")))),
      AuthRequirement.Alternative.of("basic"));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                  .tokenUrl("https://login.acme.example/token")
                  .build()),
          OAuth2Options.builder()
              .clientAuthentication(ClientAuthentication.PRIVATE_KEY_JWT)
              .assertion(
                  AssertionForm.builder()
                      .algorithms(List.of("PS256", "ES256"))
                      .audience("https://login.acme.example")
                      .content(
                          new JwtContent(
                              Map.of(),
                              OrderedMap.<String, String>of(Map.entry("scope", "[\"read\",\"write\"]")),
                              Map.of()))
                      .lifetimeSeconds(300)
                      .build())
              .tokenTerms(
                  TokenTerms.builder()
                      .accessSeconds(3600)
                      .build())
              .build()))
      .build();

  static final BoundScheme BASIC = BoundScheme.builder("basic", BasicScheme.BASIC)
      .deprecated("Until 2027-06-30; use oauth2.")
      .build();

  static final List<Server> SERVERS = List.of(Server.of("https://asserting.acme.example"));

  private AcmeAssertingSecurity() {
  }
}
