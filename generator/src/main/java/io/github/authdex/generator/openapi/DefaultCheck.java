package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;

/**
 * Looks at default values. They are only examples in the model, so one of the wrong type is only
 * worth a warning; a number that its own format cannot hold is a mistake in the document.
 */
final class DefaultCheck {
  private final DocumentFindings findings;

  DefaultCheck(DocumentFindings findings) {
    this.findings = findings;
  }

  void check(Place place, Schema<?> schema) {
    Place value = place.get("default");
    if (!value.exists()) {
      return;
    }
    Set<String> types = SwaggerModel.types(schema);
    if (types.size() != 1) {
      return;
    }
    String type = types.iterator().next();
    if (!fits(value.value(), type)) {
      findings.warning(
          value,
          "default at " + value + " is not of type " + type + " and is left out",
          "default-type");
    } else if (isOutOfRange(value.value(), schema.getFormat())) {
      findings.warning(
          value,
          "default " + value.value() + " at " + value + " does not fit into int32",
          "default-range");
    }
  }

  private static boolean isOutOfRange(JsonNode value, String format) {
    return value.isIntegralNumber() && "int32".equals(format) && !value.canConvertToInt();
  }

  /** Returns whether the default of {@code schema} may be a value of it. */
  static boolean isSound(Place schema) {
    Place usual = schema.get("default");
    JsonNode value = usual.value();
    return usual.exists()
        && fits(value, schema.text("type"))
        && !isOutOfRange(value, schema.text("format"));
  }

  private static boolean fits(JsonNode value, String type) {
    return switch (type) {
      case "integer" -> value.isIntegralNumber();
      case "number" -> value.isNumber();
      case "boolean" -> value.isBoolean();
      case "string" -> value.isTextual();
      case "array" -> value.isArray();
      case "object" -> value.isObject();
      default -> true;
    };
  }
}
