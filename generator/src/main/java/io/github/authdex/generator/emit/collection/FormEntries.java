package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.generator.emit.StyledValue;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Encoding;
import io.github.authdex.model.Operation.Serialization;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.Property;
import io.github.authdex.model.sample.SampleValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes the fields of a form, or its parts, as the document's {@code encoding} says (OpenAPI 3.2
 * §4.15) and generated clients send them.
 */
final class FormEntries {
  private static final Schema BINARY = new Schema.Scalar(Schema.Scalar.Type.BINARY);

  private final SampleValues sample;
  private final Content content;
  private final boolean parts;
  private final boolean whole;

  /**
   * Makes a maker of fields that are sent if they are required.
   *
   * @param parts whether each field is a part with headers of its own, as in multipart/form-data
   */
  FormEntries(SampleValues sample, Content content, boolean parts) {
    this(sample, content, parts, false);
  }

  private FormEntries(SampleValues sample, Content content, boolean parts, boolean whole) {
    this.sample = sample;
    this.content = content;
    this.parts = parts;
    this.whole = whole;
  }

  /** Returns a maker of fields that are all sent. */
  FormEntries whole() {
    return new FormEntries(sample, content, parts, true);
  }

  static boolean isForm(String mediaType) {
    return mediaType.toLowerCase(Locale.ROOT).startsWith("application/x-www-form-urlencoded");
  }

  /** Returns what {@code property} is in the form, where the document says nothing of it. */
  List<StyledValue.Pair> pairs(Property property) {
    JsonNode value = sample.named(property);
    return pairs(property.name(), value, Optional.empty(), Optional.empty());
  }

  /** Returns what {@code property} is in the form, more than one part if it is a list. */
  List<RequestBody.Part> of(Property property) {
    Optional<Encoding> encoding = Optional.ofNullable(content.encodings().get(property.name()));
    Optional<String> mediaType =
        encoding
            .filter(said -> said.serialization().isEmpty())
            .flatMap(said -> said.contentTypes().stream().findFirst());
    if (parts && isFile(property.schema())) {
      RequestField name = field(new StyledValue.Pair(property.name(), ""), property, true);
      return List.of(new RequestBody.Part(name, true, sendable(mediaType)));
    }
    JsonNode value = sample.field(content, property);
    List<StyledValue.Pair> pairs = pairs(property.name(), value, encoding, mediaType);
    Optional<String> type = sendable(mediaType.or(() -> ownMediaType(value, encoding)));
    List<RequestBody.Part> all = new ArrayList<>();
    for (StyledValue.Pair pair : pairs) {
      all.add(new RequestBody.Part(field(pair, property, true), false, type));
    }
    if (pairs.isEmpty()) {
      // Nothing is sent of an empty list; the entry shows that there is one.
      StyledValue.Pair empty = new StyledValue.Pair(property.name(), "");
      all.add(new RequestBody.Part(field(empty, property, false), false, type));
    }
    return all;
  }

  private RequestField field(StyledValue.Pair pair, Property property, boolean sent) {
    return new RequestField(
        LiteralText.text(pair.name()),
        Optional.of(LiteralText.text(pair.value())),
        sent && (whole || property.required()),
        property.description());
  }

  private Optional<String> sendable(Optional<String> mediaType) {
    return mediaType.filter(type -> parts && type.matches("[ -~&&[^{}*,]]+"));
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
