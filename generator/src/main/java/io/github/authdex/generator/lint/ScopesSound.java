package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Scopes are asked for where there are some, and are among those that a flow declares. */
final class ScopesSound implements DocumentRule {
  static final String UNDECLARED = "scope-undeclared";
  static final String NONE = "scopes-empty";
  static final String FOREIGN = "scopes-without-oauth";

  @Override
  public void check(LintedDocument document, LintNotes told) {
    document
        .requirements()
        .forEach(
            (at, requirement) -> {
              for (int i = 0; requirement.isArray() && i < requirement.size(); i++) {
                alternative(at.appendIndex(i), requirement.get(i), document, told);
              }
            });
  }

  private static void alternative(
      JsonPointer at, JsonNode alternative, LintedDocument document, LintNotes told) {
    for (Map.Entry<String, JsonNode> asked : alternative.properties()) {
      JsonNode scheme = document.schemes().get(asked.getKey());
      if (scheme == null) {
        continue;
      }
      String type = scheme.path("type").asText();
      JsonPointer place = at.appendProperty(asked.getKey());
      if (type.equals("oauth2")) {
        scopes(asked, declared(asked.getKey(), scheme, document), place, told);
      } else if (!type.equals("openIdConnect")
          && !asked.getValue().isEmpty()
          && !document.dialect().hasMutualTls()) {
        told.warning(
            place,
            "scopes are asked for with scheme \"" + asked.getKey() + "\", which has none",
            "write []",
            FOREIGN);
      }
    }
  }

  private static Set<String> declared(String name, JsonNode scheme, LintedDocument document) {
    Set<String> declared = new HashSet<>();
    document
        .flows(name, scheme)
        .values()
        .forEach(flow -> flow.path("scopes").fieldNames().forEachRemaining(declared::add));
    return declared;
  }

  private static void scopes(
      Map.Entry<String, JsonNode> asked, Set<String> declared, JsonPointer at, LintNotes told) {
    if (asked.getValue().isEmpty() && !declared.isEmpty()) {
      told.note(
          at,
          "scheme \""
              + asked.getKey()
              + "\" declares "
              + declared.size()
              + " scopes and none is asked for, so that nobody knows which to request",
          "list those that are needed",
          NONE);
    }
    for (JsonNode scope : asked.getValue()) {
      if (!declared.contains(scope.asText())) {
        told.warning(
            at,
            "scope \""
                + scope.asText()
                + "\" is not among those that scheme \""
                + asked.getKey()
                + "\" declares",
            "declare it in a flow, or correct it",
            UNDECLARED);
      }
    }
  }
}
