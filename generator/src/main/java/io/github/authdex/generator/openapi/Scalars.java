package io.github.authdex.generator.openapi;

import io.github.authdex.generator.model.Schema.Scalar;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Optional;

/** Tells values without parts from each other, by type and format. */
final class Scalars {
  private Scalars() {}

  /** Returns the scalar that {@code type} is in {@code schema}, if it is one. */
  static Optional<Scalar.Type> of(String type, Schema<?> schema) {
    String format = schema.getFormat() == null ? "" : schema.getFormat();
    return switch (type) {
      case "string" -> Optional.of(string(format, schema));
      case "integer" -> Optional.of(integer(format));
      case "number" -> Optional.of(number(format));
      case "boolean" -> Optional.of(Scalar.Type.BOOLEAN);
      case "file" -> Optional.of(Scalar.Type.BINARY);
      default -> Optional.empty();
    };
  }

  /** Returns the type of an enumeration's values, by what is said or else by what they are. */
  static Scalar.Type ofEnumeration(Schema<?> schema, Place place) {
    for (String type : SwaggerModel.types(schema)) {
      switch (type) {
        case "integer", "number", "boolean" -> {
          return of(type, schema).orElseThrow();
        }
        case "string" -> {
          return Scalar.Type.STRING;
        }
        default -> {}
      }
    }
    boolean numbers = place.get("enum").items().stream().allMatch(i -> i.value().isNumber());
    return numbers && place.get("enum").exists() ? Scalar.Type.NUMBER : Scalar.Type.STRING;
  }

  private static Scalar.Type string(String format, Schema<?> schema) {
    if ("base64".equals(schema.getContentEncoding())) {
      return Scalar.Type.BYTES;
    }
    if (schema.getContentMediaType() != null && schema.getContentEncoding() == null) {
      return schema.getContentMediaType().equals("application/octet-stream")
          ? Scalar.Type.BINARY
          : Scalar.Type.STRING;
    }
    return switch (format) {
      case "date" -> Scalar.Type.DATE;
      case "date-time" -> Scalar.Type.DATE_TIME;
      case "uuid" -> Scalar.Type.UUID;
      case "uri", "url" -> Scalar.Type.URI;
      case "byte", "base64" -> Scalar.Type.BYTES;
      case "binary" -> Scalar.Type.BINARY;
      default -> Scalar.Type.STRING;
    };
  }

  private static Scalar.Type integer(String format) {
    return switch (format) {
      case "int32" -> Scalar.Type.INT32;
      case "int64" -> Scalar.Type.INT64;
      default -> Scalar.Type.INTEGER;
    };
  }

  private static Scalar.Type number(String format) {
    return switch (format) {
      case "float" -> Scalar.Type.FLOAT;
      case "double" -> Scalar.Type.DOUBLE;
      default -> Scalar.Type.NUMBER;
    };
  }
}
