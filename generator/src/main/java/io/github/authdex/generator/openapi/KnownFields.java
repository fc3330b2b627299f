package io.github.authdex.generator.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The fields that each object of OpenAPI has, and what the reader makes of them; {@code fields.txt}
 * says it.
 */
final class KnownFields {
  private static final String FILE = "fields.txt";
  private static final Map<OpenApiVersion, KnownFields> ALL = readAll();

  private final OpenApiVersion version;
  private final Map<String, Map<String, Field>> objects = new LinkedHashMap<>();

  private KnownFields(OpenApiVersion version) {
    this.version = version;
  }

  /** What becomes of a field. */
  enum Treatment {
    READ,
    TEXT,
    LIMIT,
    TOLD
  }

  /**
   * A field.
   *
   * @param child the object that stands there, in a list or map perhaps
   * @param isMap whether it stands in a map, under names of the author's choice
   * @param why or empty
   */
  record Field(
      String name, Treatment treatment, Optional<String> child, boolean isMap, String why) {}

  static KnownFields of(OpenApiVersion version) {
    return ALL.get(version);
  }

  /** Returns the fields of {@code object} by name. */
  Map<String, Field> of(String object) {
    return objects.get(object);
  }

  Set<String> objects() {
    return Collections.unmodifiableSet(objects.keySet());
  }

  private static Map<OpenApiVersion, KnownFields> readAll() {
    List<String> lines = lines();
    Map<OpenApiVersion, KnownFields> all = new EnumMap<>(OpenApiVersion.class);
    for (OpenApiVersion version : OpenApiVersion.values()) {
      KnownFields fields = new KnownFields(version);
      fields.read(lines);
      all.put(version, fields);
    }
    return all;
  }

  private static List<String> lines() {
    try (InputStream in = KnownFields.class.getResourceAsStream(FILE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(List<String> lines) {
    Map<String, Field> object = Map.of();
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (line.startsWith(" ")) {
        field(line, object);
      } else {
        object = new LinkedHashMap<>();
        objects.put(line.strip(), object);
      }
    }
    objects.values().removeIf(Map::isEmpty);
  }

  private void field(String line, Map<String, Field> object) {
    String[] halves = line.split(" # ", 2);
    String[] words = halves[0].strip().split(" +", -1);
    if (isIn(words[2])) {
      Optional<String> shape = words.length > 3 ? Optional.of(words[3]) : Optional.empty();
      Treatment treatment = Treatment.valueOf(words[1].toUpperCase(Locale.ROOT));
      object.put(
          words[0],
          new Field(
              words[0],
              treatment,
              shape.map(text -> text.replaceAll("[\\[\\]{}]", "")),
              shape.filter(text -> text.startsWith("{")).isPresent(),
              halves.length > 1 ? halves[1].strip() : ""));
    }
  }

  private boolean isIn(String versions) {
    boolean onward = versions.endsWith("+");
    Optional<OpenApiVersion> first =
        OpenApiVersion.of(onward ? versions.replace("+", "") : versions);
    return versions.equals("all")
        || first.filter(v -> onward ? version.compareTo(v) >= 0 : version == v).isPresent();
  }
}
