package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.emit.JsonPrinter;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import io.github.authdex.model.sample.SampleValues;
import io.github.authdex.model.sample.ShownValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the body of one request: a skeleton of what the schema requires. */
final class RequestBodies {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String JSON = "application/json";
  private static final String MULTIPART = "multipart/form-data";

  /** The types of bodies that a person can read, other than JSON. */
  private static final Pattern TEXT =
      Pattern.compile("text/.*|.*[/+-](xml|yaml|graphql|javascript|x-ndjson)");

  /** Stands for a value until the text is written; no sample has a control character. */
  private static final String MARK = "\u0001field ";

  private static final Schema NO_PROPERTIES = new Schema.ObjectOf(List.of(), Optional.empty(), "");

  private final SampleValues sample;
  private final List<PlacedValue> fields;

  /**
   * Makes a maker.
   *
   * @param fields what authenticates; those in the body stand there
   */
  RequestBodies(SampleValues sample, List<PlacedValue> fields) {
    this.sample = sample;
    this.fields = fields.stream().filter(field -> field.in() == Placement.BODY).toList();
  }

  /** Returns the body of {@code operation}, if it has one or a field asks for one. */
  Optional<RequestBody> make(Operation operation) {
    List<Content> contents =
        operation.body().map(Operation.RequestBody::contents).orElse(List.of());
    if (contents.isEmpty()) {
      return fields.isEmpty()
          ? Optional.empty()
          : Optional.of(
              raw(new Content(JSON, new Schema.ObjectOf(List.of(), Optional.empty(), ""))));
    }
    Content content = preferred(contents);
    boolean required = operation.body().filter(Operation.RequestBody::required).isPresent();
    return Optional.of(
        switch (essence(content.mediaType())) {
          case FORM -> new RequestBody.Form(fields(content, required));
          case MULTIPART -> new RequestBody.Multipart(parts(content, true, required));
          default -> isJson(content) ? raw(content) : opaque(content);
        });
  }

  /** Returns whether a field can stand in the body that is written for {@code operation}. */
  static boolean hasRoom(Operation operation) {
    List<Content> contents =
        operation.body().map(Operation.RequestBody::contents).orElse(List.of());
    return contents.isEmpty() || isForm(preferred(contents)) || isJson(preferred(contents));
  }

  /** Returns whether {@code field} can stand in the body that is written for {@code operation}. */
  static boolean hasRoom(Operation operation, PlacedValue field) {
    List<Content> contents =
        operation.body().map(Operation.RequestBody::contents).orElse(List.of());
    boolean form = !contents.isEmpty() && isForm(preferred(contents));
    return hasRoom(operation) && !(form && field.name().startsWith("/"));
  }

  private static Content preferred(List<Content> contents) {
    return contents.stream()
        .filter(RequestBodies::isJson)
        .findFirst()
        .or(() -> contents.stream().filter(content -> isForm(content)).findFirst())
        .orElse(contents.get(0));
  }

  private static boolean isForm(Content content) {
    String type = essence(content.mediaType());
    return type.equals(FORM) || type.equals(MULTIPART);
  }

  static boolean isJson(Content content) {
    String type = essence(content.mediaType());
    return type.matches(".*[/+-]json(-[0-9.]+)?") || content.isJsonByGuess();
  }

  private static String essence(String mediaType) {
    return mediaType.replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
  }

  private RequestBody raw(Content content) {
    JsonNode sampled = sample.body(content);
    JsonNode json = fields.isEmpty() || sampled.isObject() ? sampled : sample.json(NO_PROPERTIES);
    if (json instanceof ObjectNode object) {
      object.remove(fields.stream().map(PlacedValue::name).toList());
      nested().forEach(field -> put(object, field));
    }
    String text = LiteralText.json(JsonPrinter.of(json).strip());
    return new RequestBody.Raw(
        withReferences(withFields(json, text)), true, content.isAny() ? JSON : content.mediaType());
  }

  private List<PlacedValue> nested() {
    return fields.stream().filter(field -> field.name().startsWith("/")).toList();
  }

  /** Puts a mark where the value of a field below the top will stand. */
  private void put(ObjectNode object, PlacedValue field) {
    JsonPointer place = JsonPointer.compile(field.name());
    ObjectNode parent = object;
    for (JsonPointer step = place; !step.tail().matches(); step = step.tail()) {
      String name = step.getMatchingProperty();
      parent = parent.get(name) instanceof ObjectNode child ? child : parent.putObject(name);
    }
    parent.put(place.last().getMatchingProperty(), MARK + nested().indexOf(field));
  }

  /** Puts the values in, which are references and must stay so. */
  private String withReferences(String text) {
    String whole = text;
    List<PlacedValue> nested = nested();
    for (int i = 0; i < nested.size(); i++) {
      String mark = JsonNodeFactory.instance.textNode(MARK + i).toString();
      String value = JsonNodeFactory.instance.textNode(nested.get(i).value()).toString();
      whole = whole.replace(mark, value);
    }
    return whole;
  }

  /** Puts the fields first, since their values are references and must stay so. */
  private String withFields(JsonNode json, String text) {
    List<PlacedValue> top = fields.stream().filter(field -> !field.name().startsWith("/")).toList();
    if (top.isEmpty()) {
      return text;
    }
    StringBuilder all = new StringBuilder("{\n");
    for (PlacedValue field : top) {
      String name = JsonNodeFactory.instance.textNode(field.name()).toString();
      String value = JsonNodeFactory.instance.textNode(field.value()).toString();
      all.append("  ").append(LiteralText.json(name)).append(": ").append(value).append(",\n");
    }
    if (json.isEmpty()) {
      return all.delete(all.length() - 2, all.length()).append("\n}").toString();
    }
    return all.append(text.substring(text.indexOf('\n') + 1)).toString();
  }

  private static RequestBody opaque(Content content) {
    String mediaType = sent(content.mediaType());
    String essence = essence(content.mediaType());
    Optional<String> shown =
        TEXT.matcher(essence).matches() ? ShownValues.text(content) : Optional.empty();
    if (shown.isPresent() || essence.startsWith("text/")) {
      String text = shown.map(LiteralText::text).orElse("string");
      return new RequestBody.Raw(text, false, mediaType);
    }
    return new RequestBody.File(mediaType);
  }

  /** A range cannot be sent. */
  private static String sent(String mediaType) {
    return mediaType.contains("*") || mediaType.isBlank() ? "application/octet-stream" : mediaType;
  }

  private List<RequestField> fields(Content content, boolean required) {
    return parts(content, false, required).stream().map(RequestBody.Part::field).toList();
  }

  /**
   * Returns the parts of a form, what authenticates first.
   *
   * @param required whether something must be sent, though no field has to be
   */
  private List<RequestBody.Part> parts(Content content, boolean multipart, boolean required) {
    Map<String, PlacedValue> keys = new TreeMap<>();
    fields.stream()
        .filter(field -> !field.name().startsWith("/"))
        .forEach(field -> keys.put(field.name(), field));
    List<RequestBody.Part> parts = new ArrayList<>();
    keys.values()
        .forEach(
            key ->
                parts.add(
                    new RequestBody.Part(
                        RequestField.of(key.name(), key.value()), false, Optional.empty())));
    List<Schema.Property> properties = sample.object(content.schema()).properties();
    FormEntries some = new FormEntries(sample, content, multipart);
    boolean whole =
        required && keys.isEmpty() && properties.stream().noneMatch(Schema.Property::required);
    FormEntries form = whole ? some.whole() : some;
    for (Schema.Property property : properties) {
      if (!property.readOnly() && !keys.containsKey(property.name())) {
        parts.addAll(form.of(property));
      }
    }
    return parts;
  }
}
