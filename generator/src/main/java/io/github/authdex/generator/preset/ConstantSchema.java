package io.github.authdex.generator.preset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The schema that a value alone keeps. */
final class ConstantSchema {
  private ConstantSchema() {}

  static JsonNode parse(String json) {
    try {
      return new ObjectMapper().readTree(json);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("Expected JSON but was \"" + json + "\"", e);
    }
  }

  static Schema of(String text) {
    return new Schema.Enumeration(Scalar.Type.STRING, List.of(text));
  }

  static Schema of(JsonNode value) {
    return switch (value.getNodeType()) {
      case OBJECT -> object(value);
      case ARRAY ->
          new Schema.ArrayOf(value.isEmpty() ? new Schema.Any() : of(value.get(0)), false);
      case NUMBER ->
          constant(value.isIntegralNumber() ? Scalar.Type.INTEGER : Scalar.Type.NUMBER, value);
      case BOOLEAN -> constant(Scalar.Type.BOOLEAN, value);
      case STRING -> of(value.asText());
      default -> new Schema.Any();
    };
  }

  private static Schema constant(Scalar.Type type, JsonNode value) {
    return new Schema.Enumeration(type, List.of(value.asText()));
  }

  private static Schema object(JsonNode value) {
    List<Schema.Property> properties = new ArrayList<>();
    value
        .properties()
        .forEach(
            field ->
                properties.add(
                    new Schema.Property(
                        field.getKey(),
                        of(field.getValue()),
                        true,
                        false,
                        false,
                        false,
                        false,
                        "")));
    return new Schema.ObjectOf(properties, Optional.empty(), "");
  }
}
