package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
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
final class AcmeMailSecurity {
  static final AuthRequirement NEEDS_OAUTH2 = AuthRequirement.anyOf(AuthRequirement.Alternative.of("oauth2"));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                  .authorizationUrl("https://{home}.login.acme.example/authorize")
                  .tokenUrl("https://{dc}.login.acme.example/token")
                  .build()),
          OAuth2Options.builder()
              .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
              .build()))
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{dc}.mail.acme.example")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("dc", ServerVariable.builder("dc")
                      .description("The data center of the account.")
                      .allowed(List.of("eu", "us"))
                      .pattern(Pattern.compile("[^/?#@\\\\%:\\s]+"))
                      .example("eu")
                      .from(
                          VariableSource.builder()
                              .redirect("accounts-server")
                              .wholeUrl(true)
                              .build())
                      .build()),
                  Map.entry("home", ServerVariable.builder("home")
                      .description("The data center where the app is registered.")
                      .defaultValue("us")
                      .allowed(List.of("eu", "us"))
                      .pattern(Pattern.compile("[^/?#@\\\\%:\\s]+"))
                      .build())))
          .build());

  private AcmeMailSecurity() {
  }
}
