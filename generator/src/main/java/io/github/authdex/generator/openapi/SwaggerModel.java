package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.util.OpenAPIDeserializer;
import io.swagger.v3.parser.util.OpenAPIDeserializer.ParseResult;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What swagger-parser makes of single schemas. It is given values and never a document, so that it
 * has nothing to resolve or fetch; what it cannot read is reported and treated as any value.
 */
final class SwaggerModel {
  private static final Set<String> OPTIONS = Set.of("oneOf", "anyOf");
  private static final Set<String> TYPES =
      Set.of("string", "integer", "number", "boolean", "array", "object", "file");

  private final OpenAPIDeserializer deserializer = new OpenAPIDeserializer();
  private final Map<String, Optional<Schema<?>>> known = new HashMap<>();
  private final boolean jsonSchema;
  private final DocumentFindings findings;

  /**
   * @param jsonSchema whether schemas are JSON Schema 2020-12, as since 3.1
   */
  SwaggerModel(boolean jsonSchema, DocumentFindings findings) {
    this.jsonSchema = jsonSchema;
    this.findings = findings;
  }

  /** Returns the schema at {@code place}; a named one is read once. */
  Optional<Schema<?>> named(Place place) {
    String id = place.id();
    Optional<Schema<?>> schema = known.get(id);
    if (schema == null) {
      schema = schema(place);
      known.put(id, schema);
    }
    return schema;
  }

  /** Returns the schema at {@code place}. */
  Optional<Schema<?>> schema(Place place) {
    try {
      Schema<?> schema = deserializer.getSchema(place.value(), "", result());
      return Optional.ofNullable(schema);
    } catch (RuntimeException e) {
      return unread(place);
    }
  }

  /** Returns {@code schema} with its alternatives: what has items is but a list for the parser. */
  Schema<?> withOptions(Place place, Schema<?> schema) {
    boolean lost =
        schema.getOneOf() == null
            && schema.getAnyOf() == null
            && place.text("type").isEmpty()
            && place.get("items").exists()
            && place.hasAny(OPTIONS);
    if (!lost || !(place.value().deepCopy() instanceof ObjectNode rest)) {
      return schema;
    }
    rest.remove("items");
    Schema<?> read = deserializer.getSchema(rest, "", result());
    return read == null ? schema : read;
  }

  private Optional<Schema<?>> unread(Place place) {
    findings.note(place, place + " could not be read and is taken as any value", "schema-unread");
    return Optional.empty();
  }

  private ParseResult result() {
    return new ParseResult().openapi31(jsonSchema).allowEmptyStrings(true);
  }

  /** Returns whether {@code null} is among the {@linkplain #types types} of {@code schema}. */
  static boolean allowsNull(Schema<?> schema) {
    return schema.getTypes() != null
        ? schema.getTypes().contains("null")
        : "null".equals(schema.getType());
  }

  /**
   * Returns JSON's types that {@code schema} allows by its own word, if that is one: what has
   * additionalProperties is an object for the parser, though it says that it is a text.
   */
  static Set<String> types(Place place, Schema<?> schema) {
    String said = place.text("type");
    return TYPES.contains(said) ? new LinkedHashSet<>(Set.of(said)) : types(schema);
  }

  /** Returns JSON's types that {@code schema} allows, {@code null} among them. */
  static Set<String> types(Schema<?> schema) {
    Set<String> types = new LinkedHashSet<>();
    if (schema.getTypes() != null) {
      types.addAll(schema.getTypes());
    } else if (schema.getType() != null) {
      types.add(schema.getType());
    }
    types.remove(null);
    types.remove("");
    return types;
  }
}
