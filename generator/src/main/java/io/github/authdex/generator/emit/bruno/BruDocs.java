package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.JsonNode;

/** Describes the fields of a request in its documentation. */
final class BruDocs {
  private BruDocs() {}

  /** Returns a list of the fields of {@code http} that are described, with an empty line before. */
  static String ofFields(JsonNode http) {
    StringBuilder list = new StringBuilder();
    add(http.path("params"), list);
    add(http.path("headers"), list);
    if (http.at("/body/data").isArray()) {
      add(http.at("/body/data"), list);
    }
    return list.isEmpty() ? "" : "\n\n" + list;
  }

  private static void add(JsonNode fields, StringBuilder list) {
    for (JsonNode field : fields) {
      if (field.has("description")) {
        String description = field.get("description").asText().replaceAll("\\s*\\R\\s*", " ");
        list.append("- `").append(field.get("name").asText().replaceAll("[`\\r\\n]", "'"));
        list.append("`: ").append(description).append('\n');
      }
    }
  }
}
