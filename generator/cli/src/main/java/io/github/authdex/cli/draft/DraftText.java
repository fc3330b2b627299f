package io.github.authdex.cli.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.edit.EntryText;
import io.github.authdex.catalog.lint.CheckContext;
import io.github.authdex.catalog.lint.EntryChecker;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.console.InputException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A draft as the text of its file.
 *
 * @param id of the entry
 * @param yaml the text
 * @param findings what {@code check} says of it, taken by itself
 */
public record DraftText(String id, String yaml, List<Diagnostic> findings) {
  private static final String MODELINE =
      "# yaml-language-server: $schema=../../schema/entry.schema.json\n";

  /**
   * Returns the text of {@code draft}, its gaps marked.
   *
   * @param name the file as findings name it
   * @param today the last day on which a page can have been read
   * @throws InputException if a secret that was read stands in it
   */
  public static DraftText of(EntryDraft draft, String name, LocalDate today) throws InputException {
    ObjectNode root = draft.root().deepCopy();
    Map<JsonPointer, String> comments = Gaps.fill(root);
    String yaml = MODELINE + EntryText.of(root, comments);
    Optional<String> leak = draft.secrets().in(yaml, root);
    if (leak.isPresent()) {
      throw new InputException(
          "The draft would repeat a secret, "
              + leak.get()
              + "; nothing is written. Put another value in its place and try again");
    }
    List<Diagnostic> findings =
        EntryChecker.check(List.of(read(name, yaml)), CheckContext.on(today));
    for (Diagnostic finding : findings) {
      if (finding.rule().equals("secret-in-text")) {
        throw new InputException("The draft is not written: " + finding.message());
      }
    }
    return new DraftText(root.path("id").asText(), yaml, findings);
  }

  private static SourceDocument read(String name, String yaml) {
    try {
      return DocumentReader.read(name, yaml.getBytes(StandardCharsets.UTF_8));
    } catch (SourceException e) {
      throw new AssertionError(e); // We wrote it ourselves.
    }
  }
}
