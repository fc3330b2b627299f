package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.implied.SuspectNames;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** A credential that is a parameter is asked of callers, call by call, and shown like any other. */
final class KeyParameters implements DocumentRule {
  static final String PARAMETER = "key-as-parameter";

  private static final List<String> PLACES = List.of("header", "query", "cookie");

  @Override
  public void check(LintedDocument document, LintNotes told) {
    Map<String, Map<JsonPointer, JsonNode>> found = new LinkedHashMap<>();
    Map<String, Set<JsonPointer>> users = new HashMap<>();
    document
        .operations()
        .keySet()
        .forEach(
            at ->
                document
                    .parameters(at)
                    .forEach(
                        (place, parameter) -> {
                          String id = id(parameter);
                          if (!id.isEmpty()) {
                            found
                                .computeIfAbsent(id, key -> new LinkedHashMap<>())
                                .put(place, parameter);
                            users.computeIfAbsent(id, key -> new HashSet<>()).add(at);
                          }
                        }));
    found.forEach(
        (id, places) -> {
          JsonNode parameter = places.values().iterator().next();
          int all = document.operations().size();
          boolean most = all > 1 && users.get(id).size() * 2 > all;
          if (SuspectNames.isSure(parameter.path("name").asText()) || most) {
            tell(places, parameter, users.get(id).size(), document, told);
          }
        });
  }

  private static String id(JsonNode parameter) {
    String in = parameter.path("in").asText();
    String name = parameter.path("name").asText();
    boolean suspect = SuspectNames.isSure(name) || SuspectNames.isLikely(name);
    return PLACES.contains(in) && suspect ? in + " " + name.toLowerCase(Locale.ROOT) : "";
  }

  private static void tell(
      Map<JsonPointer, JsonNode> places,
      JsonNode parameter,
      int users,
      LintedDocument document,
      LintNotes told) {
    String in = parameter.path("in").asText();
    String name = parameter.path("name").asText();
    String start =
        "the "
            + in
            + " parameter \""
            + name
            + "\" of "
            + users
            + (users == 1 ? " operation" : " operations")
            + " is a credential";
    if (isScheme(in, name, document)) {
      told.warning(
          places.keySet().iterator().next(),
          start + " that a scheme sends already",
          "take the parameter out",
          PARAMETER);
    } else {
      told.warning(
          places.keySet().iterator().next(),
          start + " outside of the schemes; this is the first",
          name.equalsIgnoreCase("authorization")
              ? "define its scheme (type: http or oauth2); OpenAPI 3 ignores this parameter"
              : "define a scheme with type: apiKey, in: " + in + ", name: " + name,
          PARAMETER);
    }
  }

  private static boolean isScheme(String in, String name, LintedDocument document) {
    return document.schemes().values().stream()
        .anyMatch(
            scheme ->
                (scheme.path("in").asText().equals(in)
                        && scheme.path("name").asText().equalsIgnoreCase(name))
                    || (name.equalsIgnoreCase("authorization")
                        && !scheme.path("type").asText().equals("apiKey")));
  }
}
