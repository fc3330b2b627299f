package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What security asks for is defined, and what is defined is asked for. */
final class SchemesNamed implements DocumentRule {
  static final String UNDEFINED = "scheme-undefined";
  static final String UNUSED = "scheme-unused";

  @Override
  public void check(LintedDocument document, LintNotes told) {
    Set<String> used = new HashSet<>();
    for (Map.Entry<JsonPointer, JsonNode> requirement : document.requirements().entrySet()) {
      for (String name : LintedDocument.names(requirement.getValue())) {
        used.add(name);
        if (!document.schemes().containsKey(name)) {
          told.error(
              requirement.getKey(),
              "security asks for scheme \"" + name + "\", which is not defined",
              document.schemes().isEmpty()
                  ? "define it under " + document.dialect().schemes()
                  : "define it, or ask for one of "
                      + String.join(", ", document.schemes().keySet()),
              UNDEFINED);
        }
      }
    }
    if (document.requirements().isEmpty()) {
      return; // That nothing is asked for is said once.
    }
    for (String name : document.schemes().keySet()) {
      if (!used.contains(name)) {
        told.warning(
            document.scheme(name),
            "scheme \"" + name + "\" is defined and nothing asks for it",
            "name it in security, or take it out",
            UNUSED);
      }
    }
  }
}
