package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes schemas apart: their members, their options, their values. */
final class SchemaParts {
  private static final Set<String> FORMS =
      Set.of(
          "$ref",
          "type",
          "properties",
          "items",
          "enum",
          "const",
          "allOf",
          "oneOf",
          "anyOf",
          "additionalProperties");

  private static final Set<String> FORMS_BESIDE =
      Set.of(
          "properties",
          "required",
          "additionalProperties",
          "patternProperties",
          "items",
          "format",
          "enum",
          "const",
          "allOf",
          "oneOf",
          "anyOf");

  private SchemaParts() {}

  /** A schema and its place. */
  record Part(Place place, Schema<?> schema) {}

  /** Returns the parts of {@code allOf}. */
  static List<Part> allOf(Part part) {
    return parts(part.place(), "allOf", part.schema().getAllOf());
  }

  /**
   * Returns the alternatives of {@code oneOf} or {@code anyOf}; none if they only constrain what
   * the schema says itself, such as {@code anyOf: [{required: [a]}, {required: [b]}]}.
   */
  static List<Part> options(Part part) {
    List<Part> options = parts(part.place(), "oneOf", part.schema().getOneOf());
    if (options.isEmpty()) {
      options = parts(part.place(), "anyOf", part.schema().getAnyOf());
    }
    boolean forms = options.stream().anyMatch(option -> saysForm(option.place()));
    return forms ? options : List.of();
  }

  /** Returns whether a schema says more than a description or a constraint. */
  static boolean saysForm(Place place) {
    return place.hasAny(FORMS);
  }

  /** swagger-parser drops what is no schema; so do we, that the two lists stay in step. */
  @SuppressWarnings("rawtypes")
  private static List<Part> parts(Place whole, String word, List<Schema> schemas) {
    if (schemas == null || schemas.isEmpty()) {
      return List.of();
    }
    List<Part> parts = new ArrayList<>();
    List<Place> places = whole.get(word).items();
    if (places.size() != schemas.size()) {
      places = places.stream().filter(Place::isObject).toList();
    }
    for (int i = 0; i < Math.min(places.size(), schemas.size()); i++) {
      if (schemas.get(i) != null) {
        parts.add(new Part(places.get(i), schemas.get(i)));
      }
    }
    return parts;
  }

  /** Adds what {@code part} says beside its allOf. */
  static void addOwn(Part part, ObjectParts parts) {
    Schema<?> schema = part.schema();
    boolean options = !options(part).isEmpty();
    addMembers(part, parts);
    if (options) {
      parts.addUnion(part);
    }
    if (SwaggerModel.types(part.place(), schema).equals(Set.of("object"))) {
      parts.sayObject();
    }
    if (schema.getProperties() == null && !AllOf.isUsed(schema) && isOtherForm(part, options)) {
      parts.addOther(part);
    }
  }

  private static boolean isOtherForm(Part part, boolean options) {
    Set<String> types = SwaggerModel.types(part.place(), part.schema());
    types.remove("null");
    types.remove("object");
    return options || !types.isEmpty() || !enumeration(part.place()).isEmpty();
  }

  private static void addMembers(Part part, ObjectParts parts) {
    Schema<?> schema = part.schema();
    if (schema.getProperties() != null) {
      Place properties = part.place().get("properties");
      schema
          .getProperties()
          .forEach((name, property) -> parts.add(name, new Part(properties.get(name), property)));
    }
    if (schema.getRequired() != null) {
      parts.require(schema.getRequired());
    }
    addPatterns(part, parts);
    addAdditional(
        part.place().get("additionalProperties"), schema.getAdditionalProperties(), parts);
  }

  /** One form for all patterns is the form of further members; of several it may be any. */
  private static void addPatterns(Part part, ObjectParts parts) {
    @SuppressWarnings("rawtypes")
    Map<String, Schema> patterns = part.schema().getPatternProperties();
    if (patterns == null || patterns.isEmpty()) {
      return;
    }
    String pattern = patterns.keySet().iterator().next();
    Place place = part.place().get("patternProperties").get(pattern);
    if (patterns.size() == 1 && place.isObject()) {
      parts.allow(new Part(place, patterns.get(pattern)));
    } else {
      parts.open();
    }
  }

  private static void addAdditional(Place place, Object additional, ObjectParts parts) {
    if (additional instanceof Schema<?> schema && schema.getBooleanSchemaValue() == null) {
      parts.allow(new Part(place, schema));
    } else if (place.value().asBoolean(false)) {
      parts.open();
    } else if (additional != null) {
      parts.close();
    }
  }

  /** Returns the values of {@code enum} or {@code const} but null, as they are on the wire. */
  static List<String> enumeration(Place place) {
    JsonNode constant = place.value().path("const");
    JsonNode listed = place.value().path("enum");
    if (constant.isMissingNode() && listed.isEmpty()) {
      return List.of();
    }
    Set<String> values = new LinkedHashSet<>();
    if (constant.isValueNode() && !constant.isNull()) {
      values.add(constant.asText());
    }
    Iterable<JsonNode> all = listed.isArray() ? listed : List.of();
    for (JsonNode value : all) {
      if (value.isContainerNode()) {
        return List.of();
      }
      if (!value.isNull()) {
        values.add(value.asText());
      }
    }
    return List.copyOf(values);
  }

  /** Returns whether null is the only value of a schema. */
  static boolean isNull(Place place) {
    JsonNode type = place.value().path("type");
    JsonNode types = type.isArray() && type.size() == 1 ? type.get(0) : type;
    JsonNode values = place.value().path("enum");
    return types.asText().equals("null")
        || place.value().path("const").isNull()
        || (values.size() == 1 && values.get(0).isNull());
  }

  /** Returns the words that give a form of its own to what {@code place} refers to. */
  static List<Place> formsBeside(Place place) {
    return place.members().stream()
        .filter(member -> FORMS_BESIDE.contains(member.key()) && says(member.value()))
        .toList();
  }

  private static boolean says(JsonNode value) {
    return value.isValueNode() || !value.isEmpty();
  }

  /** Returns whether a schema says itself, or beside a reference, that null is a value of it. */
  static boolean allowsNull(Part part) {
    if (part.place().isTrue("nullable")
        || part.place().isTrue("x-nullable")
        || SwaggerModel.allowsNull(part.schema())
        || saysNull(part.place().value().path("type"))
        || isNull(part.place())) {
      return true;
    }
    for (JsonNode value : part.place().value().path("enum")) {
      if (value.isNull()) {
        return true;
      }
    }
    return false;
  }

  /** The model of schemas drops what stands beside a reference. */
  private static boolean saysNull(JsonNode types) {
    for (JsonNode type : types) {
      if (types.isArray() && type.asText().equals("null")) {
        return true;
      }
    }
    return false;
  }
}
