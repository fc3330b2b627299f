package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.overlay.SpecDialect;
import java.util.Locale;
import java.util.regex.Pattern;

/** An apiKey in Authorization is most often an HTTP scheme, whose word no tool will send then. */
final class AuthorizationSchemes implements DocumentRule {
  static final String BEARER = "bearer-as-apikey";
  static final String BASIC = "basic-as-apikey";
  static final String SIGNED = "sigv4-as-apikey";
  static final String OTHER = "apikey-in-authorization";

  private static final Pattern BEARER_WORD =
      Pattern.compile("\\b(?:bearer|jwt|access[ _-]?token)\\b|bearer", Pattern.CASE_INSENSITIVE);
  private static final Pattern BASIC_WORD =
      Pattern.compile("\\bbasic(?:auth)?\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern SIGNED_WORD =
      Pattern.compile("(?i)sigv4|signature (?:authorization )?v(?:ersion )?4|aws4-hmac-sha256");

  @Override
  public void check(LintedDocument document, LintNotes told) {
    document
        .schemes()
        .forEach((name, scheme) -> check(name, document.resolved(scheme), document, told));
  }

  private static void check(String name, JsonNode scheme, LintedDocument document, LintNotes told) {
    boolean key =
        scheme.path("type").asText().equals("apiKey")
            && scheme.path("in").asText().equals("header")
            && scheme.path("name").asText().toLowerCase(Locale.ROOT).equals("authorization");
    if (!key) {
      return;
    }
    JsonPointer at = document.scheme(name);
    String words = name + " " + scheme.path("description").asText();
    String start = "scheme \"" + name + "\" is an apiKey in Authorization that holds ";
    boolean old = document.dialect() == SpecDialect.SWAGGER_2;
    if (SIGNED_WORD.matcher(words).find()
        || scheme.path("x-amazon-apigateway-authtype").asText().equalsIgnoreCase("awsSigv4")) {
      told.warning(
          at,
          start + "a signature (AWS Signature Version 4), which no fixed text can be",
          "have clients sign; \"authdex overlay\" says how",
          SIGNED);
    } else if (BASIC_WORD.matcher(words).find()) {
      told.warning(
          at,
          start + "a user name and a password (RFC 7617)",
          old ? "write type: basic" : "write type: http, scheme: basic",
          BASIC);
    } else if (BEARER_WORD.matcher(words).find()) {
      told.warning(
          at,
          start + "a bearer token (RFC 6750), whose word \"Bearer\" tools do not send",
          old
              ? "2.0 has no word for it: use oauth2, or say OpenAPI 3"
              : "write type: http, scheme: bearer",
          BEARER);
    } else {
      told.note(
          at,
          "scheme \""
              + name
              + "\" is an apiKey in Authorization, and no word is said to stand in"
              + " front of the key",
          old
              ? "say so in its description"
              : "if one does, write type: http and the word as scheme",
          OTHER);
    }
  }
}
