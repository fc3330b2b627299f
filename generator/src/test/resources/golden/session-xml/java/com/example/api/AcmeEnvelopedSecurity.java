package com.example.api;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.client.OrderedMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the API asks for: its schemes, requirements and servers.
 */
final class AcmeEnvelopedSecurity {
  static final AuthRequirement NEEDS_SOAP_OR_KEY =
      AuthRequirement.anyOf(
          AuthRequirement.Alternative.of("soap"), AuthRequirement.Alternative.of("key"));

  static final AuthRequirement NEEDS_KEY = AuthRequirement.anyOf(AuthRequirement.Alternative.of("key"));

  static final BoundScheme SOAP = BoundScheme.builder(
      "soap",
      SessionScheme.builder(
          SessionLogin.builder("/services/soap")
              .format("xml")
              .headers(
                  OrderedMap.<String, String>of(
                      Map.entry("Content-Type", "text/xml; charset=UTF-8"),
                      Map.entry("SOAPAction", "login")))
              .body(
                  "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"
                      + "<env:Envelope xmlns:env=\"http://schemas.xmlsoap.org/soap/envelope/\">\n"
                      + "  <env:Body>\n"
                      + "    <login xmlns=\"urn:acme\" by=\"{username}\">\n"
                      + "      <password>{password}</password>\n"
                      + "      <region>{region}</region>\n"
                      + "    </login>\n"
                      + "  </env:Body>\n"
                      + "</env:Envelope>")
              .answer("xml")
              .build())
          .token(
              SessionToken.builder("/Envelope/Body/loginResponse/result/sessionId", Placement.HEADER, "X-Session")
                  .expiresField("/Envelope/Body/loginResponse/result/@seconds")
                  .build())
          .variables(List.of("region"))
          .build())
      .build();

  static final BoundScheme KEY = BoundScheme.builder(
      "key",
      SessionScheme.builder(
          SessionLogin.builder("/keys")
              .format("form")
              .fields(
                  OrderedMap.<String, String>of(Map.entry("user", "{username}"), Map.entry("password", "{password}")))
              .answer("xml")
              .build())
          .token(SessionToken.builder("/response/result/key", Placement.HEADER, "X-Key").build())
          .build())
      .build();

  static final List<Server> SERVERS = List.of(
      Server.builder("https://{region}.acme.example/v1")
          .variables(
              OrderedMap.<String, ServerVariable>of(
                  Map.entry("region", ServerVariable.builder("region")
                      .defaultValue("eu")
                      .allowed(List.of("eu", "us"))
                      .pattern(Pattern.compile("[^/?#@\\\\%:\\s]+"))
                      .build())))
          .build());

  private AcmeEnvelopedSecurity() {
  }
}
