package io.github.authdex.model.sample;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the values that a document shows, and takes those that their schema allows. */
public final class ShownValues {
  private static final int MAX_DEPTH = 8;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /** Marks of ours begin so in a text, and nobody else's may. */
  private static final String CONTROL = "\\u0001";

  private final Map<String, Schema> schemas;

  /** Makes a reader for schemas that refer to {@code schemas}. */
  public ShownValues(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Returns what {@code example}, which is JSON, shows of {@code schema}. */
  public Optional<JsonNode> of(Schema schema, Optional<String> example) {
    return example.flatMap(ShownValues::parse).flatMap(value -> fit(schema, value, 0));
  }

  /** Returns the body that a request shows, without what only answers have. */
  public Optional<JsonNode> body(Content content) {
    return content
        .example()
        .flatMap(ShownValues::parse)
        .map(ShownValues::unwrapped)
        .flatMap(value -> fit(content.schema(), value, 0))
        .map(value -> sendable(content.schema(), value, 0));
  }

  /** Returns the text that a body is which is no JSON. */
  public static Optional<String> text(Content content) {
    return content
        .example()
        .flatMap(ShownValues::parse)
        .filter(JsonNode::isTextual)
        .map(JsonNode::textValue)
        .filter(text -> !text.isBlank());
  }

  /** Returns the value of {@code json}, nothing if it is null or none. */
  public static Optional<JsonNode> parse(String json) {
    try {
      return Optional.of(MAPPER.readTree(json))
          .filter(value -> !value.isNull() && !json.contains(CONTROL));
    } catch (JsonProcessingException e) {
      return Optional.empty(); // A body that is no JSON cannot be shown as such.
    }
  }

  /** Documents write JSON as text, too. */
  public static JsonNode unwrapped(JsonNode value) {
    boolean document = value.isTextual() && value.textValue().strip().matches("(?s)[{\\[].*[}\\]]");
    return document
        ? parse(value.textValue()).filter(JsonNode::isContainerNode).orElse(value)
        : value;
  }

  /** Returns {@code value} as one of {@code schema}, nothing if it is none. */
  public Optional<JsonNode> fit(Schema schema, JsonNode value) {
    return fit(schema, value, 0);
  }

  private Optional<JsonNode> fit(Schema schema, JsonNode value, int depth) {
    if (depth > MAX_DEPTH || value.isNull()) {
      return Optional.empty();
    }
    if (schema instanceof Schema.Ref ref) {
      return fit(target(ref), value, depth + 1);
    } else if (schema instanceof Schema.Nullable nullable) {
      return fit(nullable.form(), value, depth + 1);
    } else if (schema instanceof Schema.Scalar scalar) {
      return scalar(scalar.type(), value);
    } else if (schema instanceof Schema.Enumeration enumeration) {
      return scalar(enumeration.type(), value)
          .filter(one -> enumeration.values().contains(one.asText()));
    } else if (schema instanceof Schema.ArrayOf) {
      return Optional.of(value).filter(one -> one.isArray() && !one.isEmpty());
    } else if (schema instanceof Schema.OneOf oneOf) {
      return oneOf.options().stream()
          .flatMap(option -> fit(option, value, depth + 1).stream())
          .findFirst();
    }
    boolean any = schema instanceof Schema.Any;
    return Optional.of(value).filter(one -> any || one.isObject());
  }

  private Schema target(Schema.Ref ref) {
    return schemas.getOrDefault(ref.name(), new Schema.Any());
  }

  /** Documents write a number as text and a text as number; what is meant is what is sent. */
  private static Optional<JsonNode> scalar(Scalar.Type type, JsonNode value) {
    if (!value.isValueNode()) {
      return Optional.empty();
    }
    String text = value.asText().strip();
    return switch (type) {
      case STRING, DECIMAL, DATE, DATE_TIME, UUID, URI, BYTES ->
          text.isEmpty()
              ? Optional.empty()
              : Optional.of(value.isTextual() ? value : JSON.textNode(text));
      case INT32, INT64, INTEGER, BIG_INTEGER -> number(text, "-?[0-9]{1,40}");
      case FLOAT, DOUBLE, NUMBER -> number(text, "-?[0-9]{1,40}(\\.[0-9]{1,40})?");
      case BOOLEAN ->
          text.matches("true|false")
              ? Optional.of(JSON.booleanNode(text.equals("true")))
              : Optional.empty();
      case BINARY -> Optional.empty();
    };
  }

  private static Optional<JsonNode> number(String text, String form) {
    return text.matches(form)
        ? Optional.of(JSON.numberNode(new BigDecimal(text)))
        : Optional.empty();
  }

  /** An example of a schema stands for answers, too. */
  private JsonNode sendable(Schema schema, JsonNode value, int depth) {
    if (depth > MAX_DEPTH) {
      return value;
    }
    if (schema instanceof Schema.Ref ref) {
      return sendable(target(ref), value, depth + 1);
    } else if (schema instanceof Schema.Nullable nullable) {
      return sendable(nullable.form(), value, depth + 1);
    } else if (schema instanceof Schema.ObjectOf object && value instanceof ObjectNode members) {
      withoutReadOnly(object.properties(), members, depth);
    } else if (schema instanceof Schema.ArrayOf array && value.isArray()) {
      value.forEach(item -> sendable(array.items(), item, depth + 1));
    }
    return value;
  }

  private void withoutReadOnly(List<Property> properties, ObjectNode members, int depth) {
    for (Property property : properties) {
      if (property.readOnly()) {
        members.remove(property.name());
      } else if (members.has(property.name())) {
        sendable(property.schema(), members.get(property.name()), depth + 1);
      }
    }
  }
}
