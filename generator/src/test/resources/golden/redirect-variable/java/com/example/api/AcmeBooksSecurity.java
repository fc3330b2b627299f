package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
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
final class AcmeBooksSecurity {
  static final AuthRequirement NEEDS_OAUTH2 = AuthRequirement.anyOf(AuthRequirement.Alternative.of("oauth2"));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                  .authorizationUrl("https://login.acme.example/authorize")
                  .tokenUrl("https://login.acme.example/token")
                  .build()),
          OAuth2Options.STANDARD))
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://books.acme.example/company/{realmId}")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("realmId", ServerVariable.builder("realmId")
                      .description("The company that the person chose.")
                      .pattern(Pattern.compile("[0-9]+"))
                      .example("4711")
                      .from(
                          VariableSource.builder()
                              .redirect("realmId")
                              .build())
                      .build())))
          .build());

  private AcmeBooksSecurity() {
  }
}
