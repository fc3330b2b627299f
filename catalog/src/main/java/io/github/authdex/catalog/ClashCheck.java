package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The schemes that an alternative of an entry asks for together fit on one request. */
final class ClashCheck {
  private final SourceDocument document;
  private final Map<String, BoundScheme> schemes;
  private final List<Diagnostic> flaws = new ArrayList<>();

  private ClashCheck(SourceDocument document, Map<String, BoundScheme> schemes) {
    this.document = document;
    this.schemes = schemes;
  }

  /** Returns what does not fit in {@code entry}, which {@code document} holds. */
  static List<Diagnostic> check(SourceDocument document, Entry entry) {
    ClashCheck check = new ClashCheck(document, entry.schemes());
    check.check("security", JsonPointer.compile("/security"), entry.security());
    document
        .root()
        .path("paths")
        .fieldNames()
        .forEachRemaining(
            path ->
                check.check(
                    "paths." + path + ".security",
                    JsonPointer.empty()
                        .appendProperty("paths")
                        .appendProperty(path)
                        .appendProperty("security"),
                    RequirementReader.read(
                        document.root().path("paths").path(path).path("security"))));
    return check.flaws;
  }

  private void check(String words, JsonPointer pointer, AuthRequirement security) {
    for (int i = 0; i < security.alternatives().size(); i++) {
      for (PlaceClash clash : PlaceClash.of(security.alternatives().get(i), schemes)) {
        if (!clash.takesOneToken()) {
          flaws.add(
              document.error(
                  pointer.appendIndex(i), words + "[" + i + "] " + clash.words(), PlaceClash.RULE));
        }
      }
    }
  }
}
