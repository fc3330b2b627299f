package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.overlay.SpecDialect;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Schemes have a type that there is, and the fields that it asks for. */
final class SchemesComplete implements DocumentRule {
  static final String TYPE = "scheme-type";
  static final String FIELD = "scheme-incomplete";
  static final String WORD = "scheme-http-unknown";

  /** What IANA has registered, in lower case. */
  private static final Set<String> REGISTERED =
      Set.of(
          "basic",
          "bearer",
          "concealed",
          "digest",
          "dpop",
          "gnap",
          "hoba",
          "mutual",
          "negotiate",
          "oauth",
          "privatetoken",
          "scram-sha-1",
          "scram-sha-256",
          "vapid");

  @Override
  public void check(LintedDocument document, LintNotes told) {
    document
        .schemes()
        .forEach((name, scheme) -> check(name, document.resolved(scheme), document, told));
  }

  private static void check(String name, JsonNode scheme, LintedDocument document, LintNotes told) {
    JsonPointer at = document.scheme(name);
    boolean old = document.dialect() == SpecDialect.SWAGGER_2;
    List<String> types =
        old
            ? List.of("basic", "apiKey", "oauth2")
            : List.of("apiKey", "http", "oauth2", "openIdConnect", "mutualTLS");
    String type = scheme.path("type").asText();
    if (!types.contains(type)) {
      told.error(
          at,
          "scheme \"" + name + "\" has " + (type.isEmpty() ? "no type" : "type \"" + type + "\""),
          "write one of " + String.join(", ", types),
          TYPE);
      return;
    }
    switch (type) {
      case "apiKey" -> key(name, scheme, at, old, told);
      case "http" -> http(name, scheme, at, told);
      case "openIdConnect" -> require(name, scheme, "openIdConnectUrl", at, told);
      case "mutualTLS" -> mutualTls(name, document, at, told);
      default -> {}
    }
  }

  private static void key(
      String name, JsonNode scheme, JsonPointer at, boolean old, LintNotes told) {
    require(name, scheme, "name", at, told);
    List<String> places = old ? List.of("header", "query") : List.of("header", "query", "cookie");
    if (!places.contains(scheme.path("in").asText())) {
      told.error(
          at,
          "scheme \"" + name + "\" does not say in which part of a request its key stands",
          "write one of " + String.join(", ", places) + " as \"in\"",
          FIELD);
    }
  }

  private static void http(String name, JsonNode scheme, JsonPointer at, LintNotes told) {
    require(name, scheme, "scheme", at, told);
    String word = scheme.path("scheme").asText();
    if (!word.isEmpty() && !REGISTERED.contains(word.toLowerCase(Locale.ROOT))) {
      told.note(
          at.appendProperty("scheme"),
          "HTTP scheme \"" + word + "\" is not registered with IANA, and few tools know it",
          "see that its users know it, too",
          WORD);
    }
  }

  private static void mutualTls(
      String name, LintedDocument document, JsonPointer at, LintNotes told) {
    if (!document.dialect().hasMutualTls()) {
      told.error(
          at,
          "scheme \"" + name + "\" is mutualTLS, which " + document.dialect() + " does not have",
          "say openapi: 3.1.0 or later",
          TYPE);
    }
  }

  private static void require(
      String name, JsonNode scheme, String field, JsonPointer at, LintNotes told) {
    if (scheme.path(field).asText().isBlank()) {
      told.error(at, "scheme \"" + name + "\" has no \"" + field + "\"", "add it", FIELD);
    }
  }
}
