package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
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
final class AcmeSitesSecurity {
  static final AuthRequirement NEEDS_OAUTH2_OR_TOKEN_OR_BASIC = AuthRequirement.anyOf(
      AuthRequirement.Alternative.of("oauth2"),
      AuthRequirement.Alternative.of("token"),
      AuthRequirement.Alternative.of("basic"));

  static final BoundScheme OAUTH2 = BoundScheme.builder(
      "oauth2",
      new OAuth2Scheme(
          List.of(
              OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                  .tokenUrl("https://login.acme.example/token")
                  .build()),
          OAuth2Options.builder()
              .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
              .build()))
      .build();

  static final BoundScheme TOKEN = BoundScheme.builder("token", BearerScheme.BEARER)
      .credentials(OrderedMap.<String, String>of(Map.entry("token", "accessToken")))
      .build();

  static final BoundScheme BASIC = BoundScheme.builder("basic", BasicScheme.BASIC)
      .credentials(OrderedMap.<String, String>of(Map.entry("username", "user")))
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{region}.sites.acme.example/{site}")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("region", ServerVariable.builder("region")
                      .description("The region of the account.")
                      .defaultValue("eu1")
                      .pattern(Pattern.compile("[a-z]{2}[0-9]"))
                      .example("eu1")
                      .from(
                          VariableSource.builder()
                              .request(
                                  ValueRequest.builder("https://login.acme.example/metadata", "/api")
                                      .prefix("OAuth ")
                                      .schemes(List.of("oauth2", "token"))
                                      .build())
                              .wholeUrl(true)
                              .build())
                      .build()),
                  Map.entry("site", ServerVariable.builder("site")
                      .description("The site.")
                      .defaultValue("0")
                      .pattern(Pattern.compile("[0-9]+"))
                      .example("4711")
                      .from(
                          VariableSource.builder()
                              .request(ValueRequest.builder("https://login.acme.example/sites", "/0/id").build())
                              .build())
                      .build())))
          .build());

  private AcmeSitesSecurity() {
  }
}
