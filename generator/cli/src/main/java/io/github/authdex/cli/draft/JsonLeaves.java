package io.github.authdex.cli.draft;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The texts and numbers in JSON content; none where it is not JSON. */
final class JsonLeaves {
  private JsonLeaves() {}

  /** Returns the fields at the top whose values are no objects or lists. */
  static List<SeenField> top(String content) {
    List<SeenField> fields = new ArrayList<>();
    read(content)
        .properties()
        .forEach(
            field -> {
              if (field.getValue().isValueNode()) {
                fields.add(new SeenField(field.getKey(), field.getValue().asText()));
              }
            });
    return fields;
  }

  /** Returns all of them by their place. */
  static Map<JsonPointer, String> all(String content) {
    Map<JsonPointer, String> leaves = new LinkedHashMap<>();
    collect(read(content), JsonPointer.empty(), leaves);
    return leaves;
  }

  private static void collect(JsonNode node, JsonPointer at, Map<JsonPointer, String> leaves) {
    if (node.isObject()) {
      node.properties()
          .forEach(field -> collect(field.getValue(), at.appendProperty(field.getKey()), leaves));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        collect(node.get(i), at.appendIndex(i), leaves);
      }
    } else if (node.isTextual() || node.isNumber()) {
      leaves.put(at, node.asText());
    }
  }

  private static JsonNode read(String content) {
    String start = content.stripLeading();
    if (!start.startsWith("{") && !start.startsWith("[")) {
      return MissingNode.getInstance();
    }
    try {
      return DocumentReader.read("content", content.getBytes(StandardCharsets.UTF_8)).root();
    } catch (SourceException e) {
      return MissingNode.getInstance();
    }
  }
}
