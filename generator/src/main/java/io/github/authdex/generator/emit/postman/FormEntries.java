package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.StyledValue;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Encoding;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes the fields of a form, or its parts, as the document's {@code encoding} says (OpenAPI 3.2
 * §4.15) and generated clients send them.
 */
final class FormEntries {
  private static final Schema BINARY = new Schema.Scalar(Schema.Scalar.Type.BINARY);

  private final SampleValues sample;
  private final Content content;
  private final boolean parts;

  /**
   * Makes a writer.
   *
   * @param parts whether each field is a part with headers of its own, as in multipart/form-data
   */
  FormEntries(SampleValues sample, Content content, boolean parts) {
    this.sample = sample;
    this.content = content;
    this.parts = parts;
  }

  static boolean isForm(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** Returns what {@code property} is in the form, where the document says nothing of it. */
  List<StyledValue.Pair> pairs(Property property) {
    JsonNode value = sample.named(property.name(), property.schema());
    return pairs(property.name(), value, Optional.empty(), Optional.empty());
  }

  /** Adds what {@code property} is in the form, more than one entry if it is a list. */
  void add(ArrayNode entries, Property property) {
    Optional<Encoding> encoding = Optional.ofNullable(content.encodings().get(property.name()));
    Optional<String> mediaType =
        encoding
            .filter(said -> said.serialization().isEmpty())
            .flatMap(said -> said.contentTypes().stream().findFirst());
    if (parts && isFile(property.schema())) {
      ObjectNode file = entries.addObject().put("key", LiteralText.text(property.name()));
      file.put("type", "file").putArray("src");
      finish(file, property, mediaType, property.required());
      return;
    }
    JsonNode value = sample.json(property.schema());
    List<StyledValue.Pair> pairs = pairs(property.name(), value, encoding, mediaType);
    Optional<String> type = mediaType.or(() -> ownMediaType(value, encoding));
    for (StyledValue.Pair pair : pairs) {
      finish(text(entries, pair), property, type, property.required());
    }
    if (pairs.isEmpty()) {
      // Nothing is sent of an empty list; the entry shows that there is one.
      StyledValue.Pair empty = new StyledValue.Pair(property.name(), "");
      finish(text(entries, empty), property, type, false);
    }
  }

  private static ObjectNode text(ArrayNode entries, StyledValue.Pair pair) {
    return entries
        .addObject()
        .put("key", LiteralText.text(pair.name()))
        .put("value", LiteralText.text(pair.value()))
        .put("type", "text");
  }

  private void finish(
      ObjectNode entry, Property property, Optional<String> mediaType, boolean enabled) {
    mediaType
        .filter(type -> parts && type.matches("[ -~&&[^{}*,]]+"))
        .ifPresent(type -> entry.put("contentType", type));
    if (!enabled) {
      entry.put("disabled", true);
    }
    UrlWriter.describe(entry, property.description());
  }

  private static boolean isFile(Schema schema) {
    return schema.equals(BINARY)
        || (schema instanceof Schema.ArrayOf array && array.items().equals(BINARY));
  }

  private List<StyledValue.Pair> pairs(
      String name, JsonNode value, Optional<Encoding> encoding, Optional<String> mediaType) {
    Optional<Serialization> style = encoding.flatMap(Encoding::serialization);
    if (style.isPresent()) {
      return new StyledValue(name, value, style.get()).pairs();
    }
    if (mediaType.isPresent() || value.isObject()) {
      Serialization document = Serialization.in(mediaType.orElse("application/json"));
      return new StyledValue(name, value, document).pairs();
    }
    return usual(name, value);
  }

  /** A list repeats its name; objects in it are JSON (OpenAPI 3.2 §4.15). */
  private List<StyledValue.Pair> usual(String name, JsonNode value) {
    if (!value.isArray() || !hasContainers(value)) {
      return new StyledValue(name, value, Serialization.styled("form", true)).pairs();
    }
    List<StyledValue.Pair> documents = new ArrayList<>();
    value.forEach(item -> documents.add(new StyledValue.Pair(name, item.toString())));
    return documents;
  }

  private static boolean hasContainers(JsonNode list) {
    for (JsonNode item : list) {
      if (item.isContainerNode()) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> ownMediaType(JsonNode value, Optional<Encoding> encoding) {
    boolean document = value.isObject() || (value.isArray() && hasContainers(value));
    return document && encoding.flatMap(Encoding::serialization).isEmpty()
        ? Optional.of("application/json")
        : Optional.empty();
  }
}
