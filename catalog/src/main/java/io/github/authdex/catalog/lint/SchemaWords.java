package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * One violation of the schema in words.
 *
 * @param at the value that violates it
 * @param schema what the value should keep
 * @param property the field that is too much, too little or has a wrong name, or empty
 */
record SchemaWords(EntryPlace at, JsonNode schema, String property) {
  private static final int SHOWN = 60;
  private static final Map<String, Function<SchemaWords, EntryFlaw>> KEYWORDS =
      Map.of(
          "additionalProperties", SchemaWords::unknownField,
          "required", SchemaWords::missingField,
          "anyOf", SchemaWords::missingChoice,
          "type", SchemaWords::wrongType,
          "enum", SchemaWords::notAllowed,
          "oneOf", SchemaWords::wrongPart,
          "propertyNames", SchemaWords::wrongName,
          "format", SchemaWords::wrongFormat);

  EntryFlaw finding(String keyword) {
    return KEYWORDS.getOrDefault(keyword, words -> words.wrongForm(keyword)).apply(this);
  }

  private EntryFlaw unknownField() {
    List<String> fields = fields();
    String mend =
        NearestWord.mend(property, fields, "the fields here are " + String.join(", ", fields));
    String message = "unknown field \"" + property + "\"" + inside() + mend;
    return new EntryFlaw(at.child(property), message, "unknown-field");
  }

  /** Several fields that are missing in one place are one finding: it is said for each of them. */
  private EntryFlaw missingField() {
    List<String> missing = new ArrayList<>();
    schema.path("required").forEach(name -> missing.add(name.asText()));
    missing.removeIf(at::has);
    if (missing.size() > 1) {
      return found(
          "missing fields" + inside() + ": " + String.join(", ", missing), "missing-field");
    }
    String meaning = description(schema.path("properties").path(property));
    return found("missing field \"" + property + "\"" + inside() + meaning, "missing-field");
  }

  private EntryFlaw missingChoice() {
    List<String> choices = new ArrayList<>();
    schema.path("anyOf").forEach(choice -> choices.add(choice.path("required").path(0).asText()));
    return found("missing field" + inside() + ": " + String.join(" or ", choices), "missing-field");
  }

  private EntryFlaw wrongType() {
    String expected = typeWords(schema.path("type").asText());
    return found(
        subject() + " must be " + expected + " but is " + actual() + description(schema),
        "wrong-type");
  }

  private EntryFlaw notAllowed() {
    List<String> values = new ArrayList<>();
    schema.path("enum").forEach(value -> values.add(value.asText()));
    String mend =
        NearestWord.mend(at.node().asText(), values, "use one of " + String.join(", ", values));
    return found(subject() + " cannot be " + actual() + mend, "allowed-value");
  }

  private EntryFlaw wrongPart() {
    return found(
        subject()
            + " must be a piece of the request (method, path, query, target, url, host, body,"
            + " timestamp, nonce) or one of {text: …}, {credential: …}, {header: …},"
            + " {hash: …, of: […]} but is "
            + actual(),
        "allowed-value");
  }

  private EntryFlaw wrongName() {
    String pattern = schema.path("propertyNames").path("pattern").asText();
    String message = "the name \"" + property + "\"" + inside() + " must match " + pattern;
    return new EntryFlaw(at.child(property), message, "wrong-form");
  }

  private EntryFlaw wrongFormat() {
    return found(
        subject() + " must be a " + schema.path("format").asText() + " but is " + actual(),
        "wrong-form");
  }

  private EntryFlaw wrongForm(String keyword) {
    String limit = schema.path(keyword).asText();
    String demand =
        switch (keyword) {
          case "pattern" -> "match " + limit;
          case "const" -> "be \"" + limit + "\"";
          case "minLength" -> "have " + limit + " characters or more";
          case "maxLength" -> "have " + limit + " characters at most";
          case "minimum" -> "be " + limit + " or more";
          case "maximum" -> "be " + limit + " at most";
          case "minItems" -> "have " + limit + " items or more";
          case "minProperties" -> "have " + limit + " fields or more";
          case "uniqueItems" -> "have each item once";
          default -> "keep the schema's \"" + keyword + "\"";
        };
    return found(
        subject() + " must " + demand + " but is " + actual() + description(schema), "wrong-form");
  }

  private EntryFlaw found(String message, String rule) {
    return new EntryFlaw(at, message, rule);
  }

  private List<String> fields() {
    List<String> fields = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(fields::add);
    return fields;
  }

  private String subject() {
    return at.words().isEmpty() ? "an entry" : at.words();
  }

  private String inside() {
    return at.words().isEmpty() ? "" : " in " + at.words();
  }

  private String actual() {
    JsonNode node = at.node();
    return switch (node.getNodeType()) {
      case OBJECT -> "an object";
      case ARRAY -> "a list";
      case NULL -> "empty";
      case NUMBER -> "the number " + shown(node.asText());
      case BOOLEAN -> "the word " + node.asText() + " without quotes";
      default -> "\"" + shown(node.asText()) + "\"";
    };
  }

  private static String shown(String text) {
    return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
  }

  private static String typeWords(String type) {
    return switch (type) {
      case "object" -> "an object";
      case "array" -> "a list";
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "boolean" -> "true or false";
      default -> "a " + type;
    };
  }

  /** Returns the schema's first sentence on the value, in front of a colon. */
  private static String description(JsonNode schema) {
    String text = schema.path("description").asText();
    int end = text.indexOf(". ");
    String sentence = (end < 0 ? text : text.substring(0, end)).replaceAll("\\.$", "");
    return sentence.isEmpty()
        ? ""
        : ": " + sentence.substring(0, 1).toLowerCase(Locale.ROOT) + sentence.substring(1);
  }
}
