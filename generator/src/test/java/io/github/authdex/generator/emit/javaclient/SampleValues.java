package io.github.authdex.generator.emit.javaclient;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Makes values that the schemas of a document allow, read from its tree by itself. */
final class SampleValues {
  private static final int MAX_DEPTH = 8;
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final Set<String> FORMS =
      Set.of("$ref", "type", "properties", "enum", "allOf", "items");

  private final JsonNode root;
  private final boolean request;
  private final String text;

  /**
   * @param request whether a request carries the values, and else an answer
   * @param text what a text is
   */
  SampleValues(JsonNode root, boolean request, String text) {
    this.root = root;
    this.request = request;
    this.text = text;
  }

  /** Returns a value of {@code schema}; empty if it goes on forever. */
  Optional<JsonNode> of(JsonNode schema) {
    return of(schema, 0, Set.of());
  }

  private Optional<JsonNode> of(JsonNode schema, int depth, Set<String> around) {
    Set<String> inside = new HashSet<>(around);
    JsonNode form = schema;
    while (form.path("$ref").isTextual()) {
      if (!inside.add(form.get("$ref").asText())) {
        return Optional.empty();
      }
      form = DescribedOperation.followed(root, NODES.objectNode().set("$ref", form.get("$ref")));
    }
    if (depth > MAX_DEPTH) {
      return Optional.empty();
    }
    for (JsonNode value : form.path("enum")) {
      if (!value.isNull()) {
        boolean text = form.path("type").asText().equals("string");
        return Optional.of(text ? NODES.textNode(value.asText()) : value);
      }
    }
    if (form.has("const")) {
      return Optional.of(form.get("const"));
    }
    JsonNode options = options(form);
    if (!form.path("allOf").isEmpty() || form.has("properties")) {
      return whole(form, options, depth, inside);
    }
    for (JsonNode option : options) {
      boolean nothing = option.path("type").asText().equals("null");
      Optional<JsonNode> value = nothing ? Optional.empty() : of(option, depth, inside);
      if (value.isPresent()) {
        return value;
      }
    }
    return options.isEmpty() ? single(form, depth, inside) : Optional.empty();
  }

  private static boolean saysForm(JsonNode form) {
    return FORMS.stream().anyMatch(form::has) || !options(form).isEmpty();
  }

  /** What only constrains is no form. */
  private static JsonNode options(JsonNode form) {
    JsonNode options = form.path("oneOf").isEmpty() ? form.path("anyOf") : form.path("oneOf");
    for (JsonNode option : options) {
      if (saysForm(option)) {
        return options;
      }
    }
    return MissingNode.getInstance();
  }

  /** Merges the parts of an object, one of the alternatives beside among them. */
  private Optional<JsonNode> whole(JsonNode form, JsonNode options, int depth, Set<String> around) {
    ObjectNode all = NODES.objectNode();
    for (JsonNode part : form.path("allOf")) {
      if (!saysForm(part)) {
        continue; // It describes what the others are.
      }
      Optional<JsonNode> value = of(part, depth, around);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      if (value.get() instanceof ObjectNode object) {
        all.setAll(object);
      } else if (!form.has("properties")) {
        return value;
      }
    }
    if (!properties(form, depth, around, all)) {
      return Optional.empty();
    }
    for (JsonNode option : options) {
      if (of(option, depth, around).orElse(NullNode.instance) instanceof ObjectNode object) {
        object.properties().forEach(each -> all.putIfAbsent(each.getKey(), each.getValue()));
        break;
      }
    }
    return Optional.of(all);
  }

  private boolean properties(JsonNode form, int depth, Set<String> around, ObjectNode all) {
    Set<String> required = new HashSet<>();
    form.path("required").forEach(name -> required.add(name.asText()));
    for (var property : form.path("properties").properties()) {
      JsonNode schema = property.getValue();
      boolean readOnly = isSaid(schema, "readOnly");
      if (request ? readOnly : isSaid(schema, "writeOnly")) {
        continue;
      }
      Optional<JsonNode> value = of(schema, depth + 1, around);
      if (value.isPresent()) {
        all.set(property.getKey(), value.get());
      } else if (required.contains(property.getKey())) {
        return false;
      }
    }
    return true;
  }

  private boolean isSaid(JsonNode schema, String word) {
    JsonNode current = schema;
    for (int i = 0; i < 50; i++) {
      if (current.path(word).asBoolean(false)) {
        return true;
      }
      if (!current.path("$ref").isTextual()) {
        return false;
      }
      String reference = current.get("$ref").asText();
      current = reference.startsWith("#/") ? root.at(reference.substring(1)) : NullNode.instance;
    }
    return false;
  }

  private Optional<JsonNode> single(JsonNode form, int depth, Set<String> around) {
    String type = form.path("type").asText();
    if (form.path("type").isArray()) {
      for (JsonNode one : form.get("type")) {
        type = type.isEmpty() || type.equals("null") ? one.asText() : type;
      }
    }
    if (type.isEmpty()) {
      type = form.has("items") ? "array" : form.has("additionalProperties") ? "object" : "string";
    }
    return switch (type) {
      case "object" -> map(form, depth, around);
      case "array" -> {
        ArrayNode list = NODES.arrayNode();
        of(form.path("items"), depth + 1, around).ifPresent(item -> list.add(item).add(item));
        yield Optional.of(list);
      }
      case "integer" -> Optional.of(NODES.numberNode(7));
      case "number" -> Optional.of(NODES.numberNode(new BigDecimal("1.5")));
      case "boolean" -> Optional.of(NODES.booleanNode(true));
      default -> Optional.of(NODES.textNode(text(format(form))));
    };
  }

  private Optional<JsonNode> map(JsonNode form, int depth, Set<String> around) {
    ObjectNode map = NODES.objectNode();
    if (form.path("additionalProperties").isObject()) {
      of(form.get("additionalProperties"), depth + 1, around)
          .ifPresent(value -> map.set("k", value));
    }
    return Optional.of(map);
  }

  private static String format(JsonNode form) {
    return form.path("contentEncoding").asText(form.path("format").asText());
  }

  private String text(String format) {
    return switch (format) {
      case "date" -> "2026-11-30";
      case "date-time" -> "2026-11-30T20:15:30Z";
      case "uuid" -> "123e4567-e89b-12d3-a456-426614174000";
      case "uri", "url" -> "https://example.org/a?b=c";
      case "byte", "base64", "binary" -> "aGVsbG8=";
      case "decimal", "decimal128" -> "1.50";
      default -> text;
    };
  }
}
