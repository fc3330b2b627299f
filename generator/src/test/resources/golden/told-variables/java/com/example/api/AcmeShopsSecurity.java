package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
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
final class AcmeShopsSecurity {
  static final AuthRequirement NEEDS_OAUTH2_OR_JWT =
      AuthRequirement.anyOf(
          AuthRequirement.Alternative.of("oauth2"), AuthRequirement.Alternative.of("jwt"));

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

  static final BoundScheme JWT = BoundScheme.builder(
      "jwt",
      JwtScheme.builder("HS256")
          .content(JwtContent.ofClaims(OrderedMap.<String, String>of(Map.entry("iss", "acme"))))
          .exchange(
              JwtExchange.builder("https://login.acme.example/jwt", JwtExchange.As.BEARER).build())
          .build())
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{shop}.shops.acme.example/{account}")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("shop", ServerVariable.builder("shop")
                      .description("The shop that a token is for.")
                      .defaultValue("your-shop")
                      .pattern(Pattern.compile("[a-z][a-z-]*"))
                      .example("my-shop")
                      .from(
                          VariableSource.builder()
                              .token("/instance_url")
                              .wholeUrl(true)
                              .build())
                      .build()),
                  Map.entry("account", ServerVariable.builder("account")
                      .description("The account.")
                      .defaultValue("0")
                      .pattern(Pattern.compile("[0-9]+"))
                      .example("4711")
                      .from(
                          VariableSource.builder()
                              .token("/account/id")
                              .build())
                      .build())))
          .build());

  private AcmeShopsSecurity() {
  }
}
