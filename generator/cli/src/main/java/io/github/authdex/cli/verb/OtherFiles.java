package io.github.authdex.cli.verb;

import io.github.authdex.catalog.source.SourceDocument;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files that a document refers to. */
final class OtherFiles {
  private OtherFiles() {}

  /** Returns their names as the document writes them. */
  static Set<String> of(Optional<SourceDocument> document) {
    Set<String> names = new TreeSet<>();
    document.ifPresent(
        each ->
            each.root()
                .findValues("$ref")
                .forEach(
                    reference -> {
                      if (reference.isTextual() && !reference.asText().startsWith("#")) {
                        names.add(reference.asText().replaceFirst("#.*", ""));
                      }
                    }));
    return names;
  }
}
