package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.edit.EntryText;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceSpan;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Puts evidence into the text of an entry, which stays as it was around it. */
final class EvidenceText {
  private EvidenceText() {}

  /**
   * Returns {@code text} with what shows {@code candidate} behind the last evidence of a scheme.
   *
   * @param name the file, for messages
   * @throws SourceException if the text is no entry in blocks, or none of the scheme's is there
   */
  static String with(String name, String text, String scheme, Candidate candidate, LocalDate seen)
      throws SourceException {
    SourceDocument document = read(name, text);
    JsonNode evidence = document.root().path("evidence");
    int last = -1;
    for (int i = 0; i < evidence.size(); i++) {
      last = evidence.get(i).path("of").asText().equals(scheme) ? i : last;
    }
    SourceSpan list = document.spans().members().get("evidence");
    if (last < 0 || list.flow()) {
      throw refusal(document, "expected evidence of " + scheme + " in a list of lines");
    }
    ObjectNode item = item(scheme, candidate, seen);
    SourceSpan before = list.items().get(last);
    String changed = insert(text, before, item);
    ObjectNode expected = document.root().deepCopy();
    ((ArrayNode) expected.path("evidence")).insert(last + 1, item);
    if (!read(name, changed).root().equals(expected)) {
      throw refusal(document, "the evidence of " + scheme + " cannot be added to as it is written");
    }
    return changed;
  }

  private static ObjectNode item(String scheme, Candidate candidate, LocalDate seen) {
    return new ObjectMapper()
        .createObjectNode()
        .put("of", scheme)
        .put("source", candidate.origin().source())
        .put("url", candidate.origin().permalink(candidate.path()))
        .put("seen", seen.toString())
        .put("quote", candidate.quote())
        .put("note", candidate.name());
  }

  private static String insert(String text, SourceSpan before, JsonNode item) {
    int lineStart = text.lastIndexOf('\n', before.start()) + 1;
    String indent = text.substring(lineStart, text.indexOf('-', lineStart));
    int lineEnd = text.indexOf('\n', before.end() - 1);
    String start = lineEnd < 0 ? text + "\n" : text.substring(0, lineEnd + 1);
    String rest = lineEnd < 0 ? "" : text.substring(lineEnd + 1);
    ObjectNode list = new ObjectMapper().createObjectNode();
    list.putArray("evidence").add(item);
    String lines =
        EntryText.of(list, Map.of())
            .lines()
            .skip(1)
            .map(
                line -> indent + line.substring(2).replaceFirst("^  seen: \"(.*)\"$", "  seen: $1"))
            .map(line -> line + "\n")
            .collect(Collectors.joining());
    return start + lines + rest;
  }

  private static SourceDocument read(String name, String text) throws SourceException {
    return DocumentReader.read(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static SourceException refusal(SourceDocument document, String message) {
    return new SourceException(
        List.of(document.error(JsonPointer.compile("/evidence"), message, "second-source")));
  }
}
