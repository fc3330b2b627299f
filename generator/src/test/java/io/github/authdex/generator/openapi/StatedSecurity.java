package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a document in JSON says of security, read without any of the code that is tested. */
public final class StatedSecurity {
  private final JsonNode document;

  private StatedSecurity(JsonNode document) {
    this.document = document;
  }

  /** Reads {@code document}. */
  public static StatedSecurity of(Path document) throws IOException {
    return new StatedSecurity(new ObjectMapper().readTree(document.toFile()));
  }

  /**
   * Returns the alternatives of an operation: of each the kinds of its schemes, such as {@code http
   * basic} or {@code apiKey query key}.
   */
  public List<List<String>> alternatives(String method, String path) {
    JsonNode item = document.path("paths").path(path);
    String target = item.path("$ref").asText();
    JsonNode described = target.startsWith("#/") ? document.at(target.substring(1)) : item;
    JsonNode operation = described.path(method.toLowerCase(Locale.ROOT));
    if (!operation.isObject()) {
      throw new AssertionError("Expected " + method + " " + path + " in the document");
    }
    JsonNode stated =
        operation.has("security") ? operation.get("security") : document.path("security");
    List<List<String>> alternatives = new ArrayList<>();
    for (JsonNode alternative : stated) {
      List<String> kinds = new ArrayList<>();
      alternative.fieldNames().forEachRemaining(name -> kinds.add(kind(name)));
      alternatives.add(kinds.stream().sorted().toList());
    }
    return alternatives;
  }

  private String kind(String name) {
    JsonNode scheme = document.path("components").path("securitySchemes").path(name);
    String type = scheme.path("type").asText("undefined");
    return switch (type) {
      case "apiKey" -> type + " " + scheme.path("in").asText() + " " + scheme.path("name").asText();
      case "http" -> type + " " + scheme.path("scheme").asText().toLowerCase(Locale.ROOT);
      default -> type;
    };
  }

  /** Returns whether {@code kinds} write one place of a request twice, which has room for one. */
  public static boolean clash(List<String> kinds) {
    List<String> places = kinds.stream().map(StatedSecurity::place).toList();
    return Set.copyOf(places).size() < places.size();
  }

  private static String place(String kind) {
    String place = kind.startsWith("apiKey ") ? kind.substring(7) : "header Authorization";
    return place.startsWith("header ") ? place.toLowerCase(Locale.ROOT) : place;
  }

  /** Returns whether {@code alternatives} ask for a credential. */
  public static boolean requires(List<List<String>> alternatives) {
    return !alternatives.isEmpty() && alternatives.stream().noneMatch(List::isEmpty);
  }
}
