package io.github.authdex.catalog.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceSpan;

/** A file of a source: its tree, and how what stands in it can be quoted. */
final class SourceText {
  private static final int LONGEST_QUOTE = 120;

  private final String path;
  private final SourceDocument document;
  private SourceSpan spans;

  SourceText(String path, String text) throws SourceException {
    this.path = path;
    this.document = DocumentReader.read(path, text.getBytes(UTF_8));
  }

  String path() {
    return path;
  }

  JsonNode root() {
    return document.root();
  }

  /** Returns the 1-based line of the field at {@code pointer}. */
  int line(JsonPointer pointer) {
    return 1
        + (int)
            document
                .text()
                .substring(0, span(pointer).keyStart())
                .chars()
                .filter(c -> c == '\n')
                .count();
  }

  /**
   * Returns the line of the field at {@code pointer}, or the field alone where the line is long,
   * but never more than a quote may have.
   */
  String quote(JsonPointer pointer) {
    String text = document.text();
    SourceSpan span = span(pointer);
    int start = text.lastIndexOf('\n', span.keyStart()) + 1;
    int end = text.indexOf('\n', span.keyStart());
    String line = text.substring(start, end < 0 ? text.length() : end).strip();
    if (line.length() <= LONGEST_QUOTE) {
      return line;
    }
    String field = text.substring(span.keyStart(), span.end()).lines().findFirst().orElse("");
    return field.substring(0, Math.min(LONGEST_QUOTE, field.length())).strip();
  }

  private SourceSpan span(JsonPointer pointer) {
    if (spans == null) {
      spans = document.spans();
    }
    SourceSpan span = spans;
    for (JsonPointer at = pointer; !at.matches(); at = at.tail()) {
      int index = at.getMatchingIndex();
      span =
          index >= 0 && index < span.items().size()
              ? span.items().get(index)
              : span.members().get(at.getMatchingProperty());
    }
    return span;
  }
}
