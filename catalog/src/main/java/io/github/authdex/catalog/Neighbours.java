package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.lint.CheckContext;
import io.github.authdex.catalog.source.SourceDocument;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What an entry that is checked has to know of those in this library, in one text: reading each of
 * them takes as long as checking hundreds. What services of a family share stands there once.
 */
final class Neighbours {
  static final String FILE = "neighbours.json";

  private static final String VALUES = "values";
  private static final String ENTRIES = "entries";
  private static final String SOURCE = "file";

  private final Map<String, List<JsonNode>> byFile;

  private Neighbours(Map<String, List<JsonNode>> byFile) {
    this.byFile = byFile;
  }

  /** Returns those in this library; none while it is being built. */
  static Neighbours bundled() {
    try (InputStream in = Neighbours.class.getResourceAsStream(FILE)) {
      return new Neighbours(in == null ? Map.of() : read(new ObjectMapper().readTree(in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns all, file by file. */
  List<JsonNode> all() {
    return byFile.values().stream().flatMap(List::stream).toList();
  }

  /** Returns those that stand in the file of that {@linkplain SourceChecksums#source source}. */
  List<JsonNode> in(String file) {
    return byFile.getOrDefault(file, List.of());
  }

  private static Map<String, List<JsonNode>> read(JsonNode text) {
    Map<String, List<JsonNode>> byFile = new LinkedHashMap<>();
    JsonNode values = text.path(VALUES);
    for (JsonNode line : text.path(ENTRIES)) {
      ObjectNode entry = JsonNodeFactory.instance.objectNode();
      line.properties()
          .forEach(
              field ->
                  entry.set(
                      field.getKey(),
                      field.getValue().isInt()
                          ? values.path(field.getValue().intValue())
                          : field.getValue()));
      String file = entry.remove(SOURCE).asText();
      byFile.computeIfAbsent(file, key -> new ArrayList<>()).add(entry);
    }
    return byFile;
  }

  /** Returns the text that {@link #bundled} reads; a number in it is the place of a value. */
  static String write(List<SourceDocument> documents) {
    Map<JsonNode, Integer> values = new LinkedHashMap<>();
    ObjectNode text = JsonNodeFactory.instance.objectNode();
    List<JsonNode> lines = new ArrayList<>();
    for (SourceDocument document : documents) {
      ObjectNode line = JsonNodeFactory.instance.objectNode();
      line.put(
          SOURCE,
          SourceChecksums.source(
              SourceChecksums.name(Path.of(document.name())), document.isPart()));
      for (String field : CheckContext.FIELDS) {
        JsonNode value = document.root().path(field);
        if (value.isTextual()) {
          line.set(field, value);
        } else if (!value.isMissingNode()) {
          line.put(field, values.computeIfAbsent(value, one -> values.size()));
        }
      }
      lines.add(line);
    }
    text.putArray(VALUES).addAll(values.keySet());
    text.putArray(ENTRIES).addAll(lines);
    return text.toString();
  }
}
