package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/** Silence means that no credential is needed, which is seldom meant. */
final class SecurityStated implements DocumentRule {
  static final String MISSING = "security-missing";
  static final String PARTIAL = "security-partial";

  @Override
  public void check(LintedDocument document, LintNotes told) {
    if (document.root().has("security") || document.operations().isEmpty()) {
      return;
    }
    if (document.requirements().isEmpty()) {
      nowhere(document, told);
      return;
    }
    List<Map.Entry<JsonPointer, JsonNode>> silent =
        document.operations().entrySet().stream()
            .filter(operation -> !operation.getValue().has("security"))
            .toList();
    if (!silent.isEmpty()) {
      told.note(
          silent.get(0).getKey(),
          silent.size()
              + " of "
              + document.operations().size()
              + " operations do not say what they need, and so need nothing; this is the first",
          "write security: [] where that is meant",
          PARTIAL);
    }
  }

  private static void nowhere(LintedDocument document, LintNotes told) {
    if (document.schemes().isEmpty()) {
      told.warning(
          JsonPointer.empty(),
          "the document does not say how the API authenticates",
          "define schemes and ask for them, or write security: [] if everything is public",
          MISSING);
    } else {
      told.warning(
          document.dialect().schemes(),
          "schemes are defined and nothing asks for them, so that no credential is sent",
          "add security: [{" + document.schemes().keySet().iterator().next() + ": []}]",
          MISSING);
    }
  }
}
