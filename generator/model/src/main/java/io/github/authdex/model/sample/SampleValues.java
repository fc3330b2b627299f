package io.github.authdex.model.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.Schema.Scalar;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes values that have a schema's form: those that the document shows, or else some that its
 * types allow.
 */
public final class SampleValues {
  private static final int MAX_DEPTH = 5;

  /** A request without what its schema requires is refused. */
  private static final int MAX_REQUIRED_DEPTH = 10;

  private static final int MAX_PROPERTIES = 20;

  /** Of an answer more is seen at a glance than a person reads. */
  private static final int MAX_VALUES = 200;

  /** Some documents require without end. */
  private static final int MAX_REQUIRED_VALUES = 2_000;

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<String, Schema> schemas;
  private final ShownValues shown;
  private final boolean answers;

  private SampleValues(Map<String, Schema> schemas, boolean answers) {
    this.schemas = schemas;
    this.shown = new ShownValues(schemas);
    this.answers = answers;
  }

  /** Returns what makes requests' values of schemas that refer to {@code schemas}. */
  public static SampleValues ofRequests(Map<String, Schema> schemas) {
    return new SampleValues(schemas, false);
  }

  /** Returns what makes answers of schemas that refer to {@code schemas}: all that one may hold. */
  public static SampleValues ofAnswers(Map<String, Schema> schemas) {
    return new SampleValues(schemas, true);
  }

  /** How far a value is made. */
  private static final class Walk {
    private final Deque<String> path = new ArrayDeque<>();
    private int left = MAX_VALUES;
  }

  /** Returns a value of {@code schema} as JSON; what recurs or lies too deep is null. */
  public JsonNode json(Schema schema) {
    return json(schema, new Walk(), 0);
  }

  /** Returns the body that {@code content} shows, or else a value of its schema. */
  public JsonNode body(Content content) {
    return shown.body(content).orElseGet(() -> json(content.schema()));
  }

  /** Returns a value of {@code property} in a form that {@code content} shows. */
  public JsonNode field(Content content, Property property) {
    return shown
        .body(content)
        .map(body -> body.path(property.name()))
        .flatMap(value -> shown.fit(property.schema(), value))
        .orElseGet(() -> shownOr(property, () -> json(property.schema())));
  }

  /**
   * Returns a value of {@code property} as JSON for a parameter or field; where any text will do,
   * the name of what it is for stands there.
   */
  public JsonNode named(Property property) {
    return shownOr(property, () -> named(property.name(), json(property.schema())));
  }

  private JsonNode shownOr(Property property, Supplier<JsonNode> otherwise) {
    return shown.of(property.schema(), property.example()).orElseGet(otherwise);
  }

  /** Returns a value of {@code parameter}; where any text will do, {@code name} stands there. */
  public JsonNode parameter(String name, Operation.Parameter parameter) {
    return shown
        .of(parameter.schema(), parameter.example())
        .orElseGet(() -> named(name, json(parameter.schema())));
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
  public Schema.ObjectOf object(Schema schema) {
    Schema target = schema;
    for (int i = 0; i < MAX_DEPTH && target instanceof Schema.Ref ref; i++) {
      target = schemas.getOrDefault(ref.name(), new Schema.Any());
    }
    return target instanceof Schema.ObjectOf object
        ? object
        : new Schema.ObjectOf(List.of(), Optional.empty(), "");
  }

  private JsonNode json(Schema schema, Walk walk, int depth) {
    if (schema instanceof Schema.Ref ref) {
      return reference(ref.name(), walk, depth);
    } else if (schema instanceof Schema.Scalar scalar) {
      return scalar(scalar.type());
    } else if (schema instanceof Schema.Enumeration enumeration) {
      return enumeration(enumeration);
    } else if (schema instanceof Schema.ArrayOf array) {
      return array(array, walk, depth);
    } else if (schema instanceof Schema.Nullable nullable) {
      return json(nullable.form(), walk, depth);
    } else if (schema instanceof Schema.ObjectOf object) {
      return object(object, walk, depth);
    } else if (schema instanceof Schema.OneOf oneOf) {
      return oneOf.options().isEmpty() ? JSON.nullNode() : first(oneOf, walk, depth);
    }
    return JSON.objectNode(); // Any, and an object whose keys are data
  }

  /** The first form says of itself what the discriminator calls it. */
  private JsonNode first(Schema.OneOf oneOf, Walk walk, int depth) {
    Schema option = oneOf.options().get(0);
    JsonNode value = json(option, walk, depth);
    if (value instanceof ObjectNode object && option instanceof Schema.Ref form) {
      oneOf.mapping().entrySet().stream()
          .filter(each -> each.getValue().equals(form.name()))
          .findFirst()
          .ifPresent(
              each -> oneOf.discriminator().ifPresent(name -> object.put(name, each.getKey())));
    }
    return value;
  }

  private JsonNode reference(String name, Walk walk, int depth) {
    Schema target = schemas.get(name);
    if (target == null || walk.path.contains(name)) {
      return JSON.nullNode();
    }
    walk.path.push(name);
    JsonNode value = json(target, walk, depth);
    walk.path.pop();
    return value;
  }

  private JsonNode array(Schema.ArrayOf array, Walk walk, int depth) {
    ArrayNode list = JSON.arrayNode();
    JsonNode item = depth < MAX_DEPTH ? json(array.items(), walk, depth + 1) : JSON.nullNode();
    return item.isNull() ? list : list.add(item);
  }

  private JsonNode object(Schema.ObjectOf object, Walk walk, int depth) {
    ObjectNode json = JSON.objectNode();
    boolean all = answers || object.properties().stream().noneMatch(Property::required);
    for (Property property : object.properties()) {
      boolean others = answers ? property.writeOnly() : property.readOnly();
      if (!others && isWanted(property, all, walk, depth, json.size())) {
        walk.left--;
        JsonNode value = shownOr(property, () -> made(property, walk, depth + 1));
        if (!value.isNull() || property.nullable()) {
          json.set(property.name(), value);
        }
      }
    }
    return json;
  }

  /** What is required comes whole, as far as it goes; of all else as much as a person reads. */
  private static boolean isWanted(
      Property property, boolean all, Walk walk, int depth, int present) {
    return property.required()
        ? depth < MAX_REQUIRED_DEPTH && walk.left > -MAX_REQUIRED_VALUES
        : all && depth < MAX_DEPTH && present < MAX_PROPERTIES && walk.left > 0;
  }

  private JsonNode made(Property property, Walk walk, int depth) {
    JsonNode value = json(property.schema(), walk, depth);
    return answers ? LimitedValue.of(value, property.rules()) : value;
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
      case DECIMAL -> JSON.textNode("1.50");
      case UUID -> JSON.textNode("00000000-0000-4000-8000-000000000000");
      case URI -> JSON.textNode("https://example.com/");
      case BYTES -> JSON.textNode("AA==");
      case BINARY -> JSON.textNode("");
    };
  }
}
