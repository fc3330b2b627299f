package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The schema of entries, and what can be asked of it besides whether an entry keeps it. */
final class EntrySchema {
  static final JsonNode ROOT = load();
  private static final Map<String, List<String>> ROLES = new HashMap<>();

  static {
    ROOT.path("$defs").fieldNames().forEachRemaining(name -> ROLES.put(name, findRoles(name)));
  }

  private EntrySchema() {}

  private static JsonNode load() {
    return edited().map(EntrySchema::read).orElseGet(() -> bundled("entry.schema.json"));
  }

  /** The launcher of a clone names the file of a schema that was edited since the build. */
  static Optional<Path> edited() {
    return Optional.ofNullable(System.getProperty("authdex.schema")).map(Path::of);
  }

  private static JsonNode read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns a schema of this library. */
  static JsonNode bundled(String name) {
    try (InputStream in =
        EntrySchema.class.getResourceAsStream("/io/github/authdex/catalog/" + name)) {
      return new ObjectMapper().readTree(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the fields that name a credential in a scheme of {@code kind}, in order. */
  static List<String> roles(String kind) {
    return ROLES.getOrDefault(kind, List.of());
  }

  private static List<String> findRoles(String kind) {
    List<String> roles = new ArrayList<>();
    ROOT.path("$defs")
        .path(kind)
        .path("properties")
        .properties()
        .forEach(
            field -> {
              if (field.getValue().path("$ref").asText().equals("#/$defs/credentialRef")) {
                roles.add(field.getKey());
              }
            });
    return List.copyOf(roles);
  }

  /** Returns the schema of {@code value}, of which {@code schema} is or refers to the schema. */
  static JsonNode resolve(JsonNode schema, JsonNode value) {
    String type = schema.path("if").path("type").asText();
    if (!type.isEmpty()) {
      boolean holds = type.equals("array") ? value.isArray() : value.isObject();
      return resolve(schema.path(holds ? "then" : "else"), value);
    }
    String ref = schema.path("$ref").asText();
    if (ref.equals("#/$defs/scheme")) {
      return ROOT.path("$defs").path(value.path("kind").asText());
    }
    return ref.isEmpty() ? schema : resolve(target(ref), value);
  }

  private static JsonNode target(String ref) {
    JsonNode at = ROOT;
    for (String name : ref.split("/", 0)) {
      at = name.equals("#") ? at : at.path(name);
    }
    return at;
  }
}
