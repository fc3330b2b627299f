package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Flows of OAuth 2.0 have the URLs they need, over https, and are not those given up. */
final class FlowsSound implements DocumentRule {
  static final String INCOMPLETE = "flow-incomplete";
  static final String HTTP = "oauth-url-http";
  static final String OUTDATED = "flow-outdated";

  private static final Map<String, List<String>> NEEDED =
      Map.of(
          "implicit", List.of("authorizationUrl"),
          "password", List.of("tokenUrl"),
          "clientCredentials", List.of("tokenUrl"),
          "application", List.of("tokenUrl"),
          "authorizationCode", List.of("authorizationUrl", "tokenUrl"),
          "accessCode", List.of("authorizationUrl", "tokenUrl"),
          "deviceAuthorization", List.of("deviceAuthorizationUrl", "tokenUrl"));

  private static final List<String> URLS =
      List.of("authorizationUrl", "tokenUrl", "refreshUrl", "deviceAuthorizationUrl");

  @Override
  public void check(LintedDocument document, LintNotes told) {
    document
        .schemes()
        .forEach(
            (name, scheme) -> {
              if (scheme.path("type").asText().equals("oauth2")) {
                check(name, scheme, document, told);
              } else if (scheme.path("type").asText().equals("openIdConnect")) {
                url(scheme, "openIdConnectUrl", document.scheme(name), told);
              }
            });
  }

  private static void check(String name, JsonNode scheme, LintedDocument document, LintNotes told) {
    Map<JsonPointer, JsonNode> flows = document.flows(name, scheme);
    if (flows.isEmpty()) {
      told.error(
          document.scheme(name),
          "scheme \"" + name + "\" is oauth2 and has no flow",
          "add one under flows",
          INCOMPLETE);
    }
    flows.forEach(
        (at, flow) -> {
          String type = flow.path("flow").isTextual() ? flow.get("flow").asText() : last(at);
          needed(type, flow, at, told);
          URLS.forEach(url -> url(flow, url, at, told));
          outdated(type, at, told);
        });
  }

  private static String last(JsonPointer at) {
    return at.last().getMatchingProperty();
  }

  private static void needed(String type, JsonNode flow, JsonPointer at, LintNotes told) {
    List<String> fields = NEEDED.get(type);
    if (fields == null) {
      told.error(
          at,
          "there is no flow \"" + type + "\"",
          "write authorizationCode, clientCredentials, password or implicit, as the version spells"
              + " them",
          INCOMPLETE);
      return;
    }
    for (String field : fields) {
      if (flow.path(field).asText().isBlank()) {
        told.error(at, "flow " + type + " has no " + field, "add it", INCOMPLETE);
      }
    }
    if (!flow.has("scopes")) {
      told.error(
          at, "flow " + type + " has no scopes", "list them, or write scopes: {}", INCOMPLETE);
    }
  }

  private static void url(JsonNode owner, String field, JsonPointer at, LintNotes told) {
    String url = owner.path(field).asText();
    boolean loopback = url.matches("http://(?:localhost|127\\.0\\.0\\.1|\\[::1])(?:[:/].*)?");
    if (url.startsWith("http://") && !loopback) {
      told.error(
          at.appendProperty(field),
          field + " \"" + url + "\" takes secrets unencrypted (RFC 6749 §3.1.2.1, §3.2)",
          "write https",
          HTTP);
    }
  }

  private static void outdated(String type, JsonPointer at, LintNotes told) {
    if (type.equals("implicit") || type.equals("password")) {
      told.note(
          at,
          "flow " + type + " is not to be used any more (RFC 9700 §2.1.2, §2.4)",
          "offer authorizationCode with PKCE",
          OUTDATED);
    }
  }
}
