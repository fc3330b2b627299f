package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.StyledValue;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes values that have a schema's form. They come from types alone and never from a document's
 * examples, which may hold someone's secrets.
 */
final class SampleValues {
  private static final int MAX_DEPTH = 5;
  private static final int MAX_PROPERTIES = 20;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Schema> schemas;

  /** Makes samples of schemas that refer to {@code schemas}. */
  SampleValues(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  /** Returns a value of {@code schema} as JSON; what recurs or lies too deep is null. */
  JsonNode json(Schema schema) {
    return json(schema, new ArrayDeque<>(), 0);
  }

  /**
   * Returns a value of {@code schema} as JSON for a parameter or field; where any text will do, the
   * name of what it is for stands there.
   */
  JsonNode named(String name, Schema schema) {
    return named(name, json(schema));
  }

  /** Returns a value of {@code parameter} as its style writes it. */
  StyledValue styled(String name, Operation.Parameter parameter) {
    return new StyledValue(
        parameter.name(), named(name, parameter.schema()), parameter.serialization());
  }

  private static JsonNode named(String name, JsonNode sample) {
    if (sample instanceof ObjectNode object) {
      object
          .properties()
          .forEach(member -> member.setValue(named(member.getKey(), member.getValue())));
    } else if (sample instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        array.set(i, named(name, array.get(i)));
      }
    } else if (sample.isNull() || sample.asText().equals("string")) {
      return JSON.textNode(name);
    }
    return sample;
  }

  /** Returns the object that {@code schema} is or refers to, or one without properties. */
  Schema.ObjectOf object(Schema schema) {
    Schema target = schema;
    for (int i = 0; i < MAX_DEPTH && target instanceof Schema.Ref ref; i++) {
      target = schemas.getOrDefault(ref.name(), new Schema.Any());
    }
    return target instanceof Schema.ObjectOf object
        ? object
        : new Schema.ObjectOf(List.of(), Optional.empty(), "");
  }

  private JsonNode json(Schema schema, Deque<String> path, int depth) {
    if (schema instanceof Schema.Ref ref) {
      return reference(ref.name(), path, depth);
    } else if (schema instanceof Schema.Scalar scalar) {
      return scalar(scalar.type());
    } else if (schema instanceof Schema.Enumeration enumeration) {
      return enumeration(enumeration);
    } else if (schema instanceof Schema.ArrayOf array) {
      return array(array, path, depth);
    } else if (schema instanceof Schema.Nullable nullable) {
      return json(nullable.form(), path, depth);
    } else if (schema instanceof Schema.ObjectOf object) {
      return object(object, path, depth);
    } else if (schema instanceof Schema.OneOf oneOf) {
      return oneOf.options().isEmpty() ? JSON.nullNode() : first(oneOf, path, depth);
    }
    return JSON.objectNode(); // Any, and an object whose keys are data
  }

  /** The first form says of itself what the discriminator calls it. */
  private JsonNode first(Schema.OneOf oneOf, Deque<String> path, int depth) {
    Schema option = oneOf.options().get(0);
    JsonNode value = json(option, path, depth);
    if (value instanceof ObjectNode object && option instanceof Schema.Ref form) {
      oneOf.mapping().entrySet().stream()
          .filter(each -> each.getValue().equals(form.name()))
          .findFirst()
          .ifPresent(
              each -> oneOf.discriminator().ifPresent(name -> object.put(name, each.getKey())));
    }
    return value;
  }

  private JsonNode reference(String name, Deque<String> path, int depth) {
    Schema target = schemas.get(name);
    if (target == null || path.contains(name)) {
      return JSON.nullNode();
    }
    path.push(name);
    JsonNode value = json(target, path, depth);
    path.pop();
    return value;
  }

  private JsonNode array(Schema.ArrayOf array, Deque<String> path, int depth) {
    ArrayNode list = JSON.arrayNode();
    JsonNode item = depth < MAX_DEPTH ? json(array.items(), path, depth + 1) : JSON.nullNode();
    return item.isNull() ? list : list.add(item);
  }

  private JsonNode object(Schema.ObjectOf object, Deque<String> path, int depth) {
    ObjectNode json = JSON.objectNode();
    boolean all = object.properties().stream().noneMatch(Property::required);
    for (Property property : object.properties()) {
      boolean wanted = !property.readOnly() && (all || property.required());
      if (wanted && depth < MAX_DEPTH && json.size() < MAX_PROPERTIES) {
        JsonNode value = json(property.schema(), path, depth + 1);
        if (!value.isNull() || property.nullable()) {
          json.set(property.name(), value);
        }
      }
    }
    return json;
  }

  private static JsonNode enumeration(Schema.Enumeration enumeration) {
    if (enumeration.values().isEmpty()) {
      return scalar(enumeration.type());
    }
    String value = enumeration.values().get(0);
    JsonNode form = scalar(enumeration.type());
    if (form.isBoolean()) {
      return JSON.booleanNode(value.equals("true"));
    }
    return form.isNumber() ? number(value) : JSON.textNode(value);
  }

  /** Documents list words as numbers: what is none is sent as the text that it is. */
  private static JsonNode number(String value) {
    try {
      return JSON.numberNode(new BigDecimal(value));
    } catch (NumberFormatException e) {
      return JSON.textNode(value);
    }
  }

  private static JsonNode scalar(Scalar.Type type) {
    return switch (type) {
      case STRING -> JSON.textNode("string");
      case INT32, INT64, INTEGER, BIG_INTEGER -> JSON.numberNode(1);
      case FLOAT, DOUBLE, NUMBER -> JSON.numberNode(new BigDecimal("1.5"));
      case BOOLEAN -> JSON.booleanNode(true);
      case DATE -> JSON.textNode("2026-01-31");
      case DATE_TIME -> JSON.textNode("2026-01-31T12:00:00Z");
      case UUID -> JSON.textNode("00000000-0000-4000-8000-000000000000");
      case URI -> JSON.textNode("https://example.com/");
      case BYTES -> JSON.textNode("AA==");
      case BINARY -> JSON.textNode("");
    };
  }
}
