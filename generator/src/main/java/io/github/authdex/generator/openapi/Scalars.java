package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.model.Schema.Scalar;
import io.swagger.v3.oas.models.media.Schema;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells values without parts from each other, by type and format. */
final class Scalars {
  private Scalars() {}

  /** Returns the scalar that {@code type} is in {@code schema}, if it is one. */
  static Optional<Scalar.Type> of(String type, Schema<?> schema) {
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    return switch (type) {
      case "string" -> Optional.of(string(format, schema));
      case "integer" -> Optional.of(integer(format, schema));
      case "number" -> Optional.of(number(format));
      case "boolean" -> Optional.of(Scalar.Type.BOOLEAN);
      case "file" -> Optional.of(Scalar.Type.BINARY);
      default -> Optional.empty();
    };
  }

  /** Returns the type of an enumeration's values, by what is said or else by what they are. */
  static Scalar.Type ofEnumeration(Schema<?> schema, Place place) {
    List<JsonNode> values = new ArrayList<>();
    place.get("enum").items().forEach(item -> values.add(item.value()));
    if (place.get("const").exists()) {
      values.add(place.get("const").value());
    }
    for (String type : SwaggerModel.types(schema)) {
      switch (type) {
        case "integer", "number", "boolean" -> {
          boolean fit = values.stream().allMatch(value -> fits(value, type));
          return fit ? of(type, schema).orElseThrow() : Scalar.Type.STRING;
        }
        case "string" -> {
          return Scalar.Type.STRING;
        }
        default -> {}
      }
    }
    boolean numbers = values.stream().allMatch(JsonNode::isNumber);
    if (numbers && !values.isEmpty()) {
      return values.stream().allMatch(JsonNode::isIntegralNumber)
          ? Scalar.Type.INTEGER
          : Scalar.Type.NUMBER;
    }
    boolean truths = values.stream().allMatch(JsonNode::isBoolean);
    return truths && !values.isEmpty() ? Scalar.Type.BOOLEAN : Scalar.Type.STRING;
  }

  /** Some documents list words under a number. */
  private static boolean fits(JsonNode value, String type) {
    String text = value.asText();
    return value.isNull()
        || (type.equals("boolean")
            ? text.equals("true") || text.equals("false")
            : text.matches("[-+]?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]+)?"));
  }

  private static Scalar.Type string(String format, Schema<?> schema) {
    if ("base64".equals(schema.getContentEncoding())) {
      return Scalar.Type.BYTES;
    }
    if (schema.getContentMediaType() != null && schema.getContentEncoding() == null) {
      return isText(schema.getContentMediaType()) ? Scalar.Type.STRING : Scalar.Type.BINARY;
    }
    return switch (format) {
      case "date" -> Scalar.Type.DATE;
      case "date-time" -> Scalar.Type.DATE_TIME;
      case "uuid" -> Scalar.Type.UUID;
      case "uri", "url" -> Scalar.Type.URI;
      case "decimal", "decimal128" -> Scalar.Type.DECIMAL;
      case "byte", "base64" -> Scalar.Type.BYTES;
      case "binary" -> Scalar.Type.BINARY;
      default -> Scalar.Type.STRING;
    };
  }

  /** What is no text cannot stand in a string as it is (OpenAPI 3.1 §4.7.14.2, binary data). */
  private static boolean isText(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).matches("text/.*|[^;]*[/+](json|xml|yaml)\\b.*");
  }

  private static Scalar.Type integer(String format, Schema<?> schema) {
    if (isBeyondLong(schema.getMaximum()) || isBeyondLong(schema.getMinimum())) {
      return Scalar.Type.BIG_INTEGER;
    }
    return switch (format) {
      case "uint64" -> Scalar.Type.BIG_INTEGER;
      case "int32" -> Scalar.Type.INT32;
      case "int64" -> Scalar.Type.INT64;
      default -> Scalar.Type.INTEGER;
    };
  }

  private static boolean isBeyondLong(BigDecimal bound) {
    return bound != null
        && (bound.compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) > 0
            || bound.compareTo(BigDecimal.valueOf(Long.MIN_VALUE)) < 0);
  }

  private static Scalar.Type number(String format) {
    return switch (format) {
      case "float" -> Scalar.Type.FLOAT;
      case "double" -> Scalar.Type.DOUBLE;
      default -> Scalar.Type.NUMBER;
    };
  }
}
