package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
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
  private int servers = 0;

  private ClashCheck(SourceDocument document, Map<String, BoundScheme> schemes) {
    this.document = document;
    this.schemes = schemes;
  }

  /** Returns what does not fit in {@code entry}, which {@code document} holds. */
  static List<Diagnostic> check(SourceDocument document, Entry entry) {
    ClashCheck check = new ClashCheck(document, entry.schemes());
    check.check("security", JsonPointer.compile("/security"), document.root());
    document.root().path("servers").forEach(check::server);
    document
        .root()
        .path("paths")
        .properties()
        .forEach(path -> check.path(path.getKey(), path.getValue()));
    return check.flaws;
  }

  private void server(JsonNode server) {
    String place = "servers[" + servers + "]";
    check(place + ".security", JsonPointer.compile("/servers/" + servers++ + "/security"), server);
  }

  private void path(String glob, JsonNode rules) {
    JsonPointer at = JsonPointer.empty().appendProperty("paths").appendProperty(glob);
    if (!rules.isArray()) {
      check("paths." + glob + ".security", at.appendProperty("security"), rules);
      return;
    }
    for (int i = 0; i < rules.size(); i++) {
      String words = "paths." + glob + "[" + i + "].security";
      check(words, at.appendIndex(i).appendProperty("security"), rules.get(i));
    }
  }

  private void check(String words, JsonPointer pointer, JsonNode owner) {
    check(words, pointer, RequirementReader.read(owner.path("security")));
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
