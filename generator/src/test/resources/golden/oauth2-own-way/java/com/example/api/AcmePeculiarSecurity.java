package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmePeculiarSecurity {
  static final AuthRequirement NEEDS_OAUTH2_READ_AND_WRITE = AuthRequirement.anyOf(
      new AuthRequirement.Alternative(
          OrderedMap.<String, List<String>>of(Map.entry("oauth2", List.of("read", "write")))));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                  .tokenUrl("https://{region}.login.acme.example/token")
                  .grantType("account_credentials")
                  .build()),
          OAuth2Options.builder()
              .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
              .scopeSeparator(",")
              .tokenParameters(OrderedMap.<String, String>of(Map.entry("account_id", "{accountId}")))
              .jsonRequest(true)
              .tokenFields(
                  OAuth2Options.TokenFields.builder()
                      .accessToken("/data/access~1token")
                      .expiresIn("/data/life")
                      .build())
              .name("X-Access-Token")
              .prefix("")
              .build()))
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{region}.acme.example")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("region", ServerVariable.builder("region")
                      .description("Where the account lives.")
                      .defaultValue("eu")
                      .allowed(List.of("eu", "us"))
                      .pattern(Pattern.compile("[^/?#@\\\\%:\\s]+"))
                      .example("eu")
                      .build())))
          .build());

  private AcmePeculiarSecurity() {
  }
}
