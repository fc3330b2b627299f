package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.lint.NearestWord;
import io.github.authdex.generator.openapi.KnownFields.Field;
import io.github.authdex.generator.openapi.KnownFields.Treatment;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Accounts for every field of a document: what is not honoured is told, and so is what no version
 * of OpenAPI knows, once for each field of each kind of object.
 */
final class FieldCheck {
  private final OpenApiVersion version;
  private final KnownFields fields;
  private final References references;
  private final DocumentFindings findings;
  private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Map<String, Places> told = new LinkedHashMap<>();
  private final Map<String, Places> unknown = new LinkedHashMap<>();

  FieldCheck(OpenApiVersion version, References references, DocumentFindings findings) {
    this.version = version;
    this.fields = KnownFields.of(version);
    this.references = references;
    this.findings = findings;
  }

  void check(Place root) {
    object(root, "OpenAPI");
    told.values().forEach(this::tell);
    unknown.values().forEach(this::tellUnknown);
  }

  private void object(Place place, String type) {
    if (place.value().isArray()) {
      for (Place item : place.items()) {
        object(item, type);
      }
      return;
    }
    if (!place.isObject() || !seen.add(place.value())) {
      return;
    }
    boolean reference = place.isReference();
    if (reference) {
      object(references.follow(place), type);
      if (!readsBeside(type)) {
        return;
      }
    }
    Map<String, Field> known = fields.of(type);
    for (Map.Entry<String, JsonNode> member : place.value().properties()) {
      Field field = known.get(member.getKey());
      if (field != null) {
        field(place, member, type, field);
      } else if (type.equals("SecurityScheme") && member.getKey().startsWith("x-")) {
        add(told, place.member(member), type, "an extension that is not known");
      } else if (isStray(member.getKey(), type)) {
        add(unknown, place.member(member), type, "");
      }
    }
  }

  /** What stands beside a {@code $ref} counts in schemas since 3.1, and in path items. */
  private boolean readsBeside(String type) {
    return type.equals("PathItem") || (type.equals("Schema") && version.hasJsonSchema());
  }

  private void field(Place object, Map.Entry<String, JsonNode> member, String type, Field field) {
    JsonNode value = member.getValue();
    if (field.treatment() == Treatment.TOLD) {
      if (says(value)) {
        add(told, object.member(member), type, field.why());
      }
    } else if (field.child().isPresent() && value.isContainerNode()) {
      below(object.member(member), field);
    }
  }

  private void below(Place place, Field field) {
    String child = field.child().orElseThrow();
    if (!field.isMap()) {
      object(place, child);
      return;
    }
    for (Place member : place.members()) {
      if (!member.key().startsWith("x-")) {
        object(member, child);
      }
    }
  }

  /** An empty list and the like say nothing. */
  private static boolean says(JsonNode value) {
    boolean no = value.isNull() || (value.isBoolean() && !value.booleanValue());
    boolean empty = value.isContainerNode() ? value.isEmpty() : value.asText().isEmpty();
    return !no && !empty;
  }

  /** Names with x- are the author's own; flows of other names are told where they are read. */
  private static boolean isStray(String name, String type) {
    return !name.startsWith("x-")
        && !type.equals("OAuthFlows")
        && !(type.equals("Schema") && isReadAnyway(name));
  }

  /** Words of later or earlier versions of JSON Schema that are understood in each. */
  private static boolean isReadAnyway(String name) {
    return Set.of("$schema", "id", "$comment", "definitions").contains(name)
        || List.of(OpenApiVersion.values()).stream()
            .map(version -> KnownFields.of(version).of("Schema").get(name))
            .anyMatch(field -> field != null && field.treatment() != Treatment.TOLD);
  }

  private static void add(Map<String, Places> all, Place place, String type, String why) {
    all.computeIfAbsent(type + " " + place.key(), key -> new Places(place, type, why)).count++;
  }

  private void tell(Places places) {
    findings.note(
        places.first,
        "\""
            + places.first.key()
            + "\" is not honoured"
            + (places.why.isEmpty() ? "" : ": " + places.why)
            + RepeatedNotes.where(places.first, places.count),
        "not-honoured");
  }

  private void tellUnknown(Places places) {
    String name = places.first.key();
    List<String> near = NearestWord.to(name, fields.of(places.type).keySet());
    findings.warning(
        places.first,
        "\""
            + name
            + "\" is no field of "
            + (places.type.equals("OpenAPI") ? "the document" : places.type + " objects")
            + " in OpenAPI "
            + version.number()
            + elsewhere(name, places.type)
            + " and is left out"
            + (near.isEmpty() ? "" : "; did you mean \"" + near.get(0) + "\"?")
            + RepeatedNotes.where(places.first, places.count),
        "unknown-field");
  }

  private static String elsewhere(String name, String type) {
    for (OpenApiVersion other : OpenApiVersion.values()) {
      Map<String, Field> known = KnownFields.of(other).of(type);
      if (known != null && known.containsKey(name)) {
        return " (it is one in " + other.number() + ")";
      }
    }
    return "";
  }

  /** Where a field stands. */
  private static final class Places {
    final Place first;
    final String type;
    final String why;
    int count;

    Places(Place first, String type, String why) {
      this.first = first;
      this.type = type;
      this.why = why;
    }
  }
}
