package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Writes schemas as JSON Schema (draft 7), for answers. What lies deep or recurs may be anything: a
 * test says that an answer has the form, and need not repeat the whole document for that.
 */
final class JsonSchemas {
  private static final int MAX_DEPTH = 4;
  private static final int MAX_NODES = 300;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Schema> schemas;

  JsonSchemas(Map<String, Schema> schemas) {
    this.schemas = schemas;
  }

  ObjectNode of(Schema schema) {
    return new Walk().write(schema, 0);
  }

  /** One schema, as far as it is written. */
  private final class Walk {
    private final Deque<String> path = new ArrayDeque<>();
    private int left = MAX_NODES;

    private ObjectNode write(Schema schema, int depth) {
      if (depth > MAX_DEPTH || left-- <= 0) {
        return JSON.objectNode();
      } else if (schema instanceof Schema.Ref ref) {
        return reference(ref.name(), depth);
      } else if (schema instanceof Schema.Scalar scalar) {
        return typed(type(scalar.type()));
      } else if (schema instanceof Schema.Enumeration enumeration) {
        return enumeration(enumeration);
      } else if (schema instanceof Schema.ArrayOf array) {
        return typed("array").set("items", write(array.items(), depth + 1));
      } else if (schema instanceof Schema.MapOf map) {
        return typed("object").set("additionalProperties", write(map.values(), depth + 1));
      } else if (schema instanceof Schema.Nullable nullable) {
        return orNull(write(nullable.form(), depth));
      } else if (schema instanceof Schema.ObjectOf object) {
        return object(object, depth);
      } else if (schema instanceof Schema.OneOf oneOf && !oneOf.options().isEmpty()) {
        ObjectNode any = JSON.objectNode();
        ArrayNode options = any.putArray("anyOf");
        oneOf.options().forEach(option -> options.add(write(option, depth + 1)));
        return any;
      }
      return JSON.objectNode();
    }

    private ObjectNode reference(String name, int depth) {
      Schema target = schemas.get(name);
      if (target == null || path.contains(name)) {
        return JSON.objectNode();
      }
      path.push(name);
      ObjectNode written = write(target, depth);
      path.pop();
      return written;
    }

    private ObjectNode object(Schema.ObjectOf object, int depth) {
      ObjectNode json = typed("object");
      ObjectNode properties = JSON.objectNode();
      ArrayNode required = JSON.arrayNode();
      for (Property property : object.properties()) {
        if (!property.writeOnly()) {
          ObjectNode form = write(property.schema(), depth + 1);
          properties.set(property.name(), property.nullable() ? orNull(form) : form);
          if (property.required()) {
            required.add(property.name());
          }
        }
      }
      json.set("properties", properties);
      return required.isEmpty() ? json : json.set("required", required);
    }
  }

  private static ObjectNode typed(String type) {
    ObjectNode json = JSON.objectNode();
    return type.isEmpty() ? json : json.put("type", type);
  }

  private static ObjectNode orNull(ObjectNode form) {
    if (form.isEmpty()) {
      return form;
    }
    ObjectNode json = JSON.objectNode();
    json.putArray("anyOf").add(form).add(typed("null"));
    return json;
  }

  private static ObjectNode enumeration(Schema.Enumeration enumeration) {
    String type = type(enumeration.type());
    ObjectNode json = JSON.objectNode();
    ArrayNode values = json.putArray("enum");
    for (String value : enumeration.values()) {
      switch (type) {
        case "boolean" -> values.add(value.equals("true"));
        case "integer", "number" -> addNumber(values, value);
        default -> values.add(value);
      }
    }
    return values.isEmpty() ? typed(type) : json;
  }

  /** Documents list words as numbers. */
  private static void addNumber(ArrayNode values, String value) {
    try {
      values.add(new BigDecimal(value));
    } catch (NumberFormatException e) {
      values.add(value);
    }
  }

  private static String type(Scalar.Type type) {
    return switch (type) {
      case STRING, DECIMAL, DATE, DATE_TIME, UUID, URI, BYTES -> "string";
      case INT32, INT64, INTEGER, BIG_INTEGER -> "integer";
      case FLOAT, DOUBLE, NUMBER -> "number";
      case BOOLEAN -> "boolean";
      case BINARY -> "";
    };
  }
}
