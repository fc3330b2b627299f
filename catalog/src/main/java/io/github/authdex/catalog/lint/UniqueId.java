package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** No two entries of a catalog have one id. */
final class UniqueId {
  static final String ID = "unique-id";

  private UniqueId() {}

  static List<Diagnostic> check(List<SourceDocument> documents) {
    Map<String, SourceDocument> owners = new HashMap<>();
    List<Diagnostic> diagnostics = new ArrayList<>();
    for (SourceDocument document : documents) {
      String id = document.root().path("id").asText("");
      SourceDocument owner = id.isEmpty() ? null : owners.putIfAbsent(id, document);
      if (owner != null) {
        diagnostics.add(
            document.error(
                JsonPointer.compile("/id"),
                "the id \"" + id + "\" is taken by " + owner.name() + "; choose another id",
                ID));
      }
    }
    return diagnostics;
  }
}
