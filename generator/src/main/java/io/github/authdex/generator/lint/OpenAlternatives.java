package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** An empty alternative makes all others optional. */
final class OpenAlternatives implements DocumentRule {
  static final String OPEN = "security-optional";
  static final String SHAPE = "security-shape";

  @Override
  public void check(LintedDocument document, LintNotes told) {
    document.requirements().forEach((at, requirement) -> check(at, requirement, told));
  }

  private static void check(JsonPointer at, JsonNode requirement, LintNotes told) {
    if (!requirement.isArray()) {
      told.error(at, "security is not a list", "write a list of objects, such as - key: []", SHAPE);
      return;
    }
    for (int i = 0; i < requirement.size(); i++) {
      JsonNode alternative = requirement.get(i);
      if (!alternative.isObject()) {
        told.error(
            at.appendIndex(i),
            "an alternative of security is " + alternative + " and not an object",
            "write an object, such as key: []",
            SHAPE);
      } else if (alternative.isEmpty() && requirement.size() > 1) {
        told.warning(
            at.appendIndex(i),
            i == 0
                ? "the first alternative is empty: tools that take the first send no credential"
                : "an alternative is empty: the others are optional",
            "take {} out unless requests without a credential are answered, too",
            OPEN);
      }
    }
  }
}
