package io.github.authdex.auth.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A JSON value that a server sent: maps, lists and text. Numbers and truth values are text too, as
 * the server wrote them, since servers do not agree on which of them they quote.
 */
public final class ServerJson {
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
          .build();

  private final Object root;

  private ServerJson(Object root) {
    this.root = root;
  }

  /** Returns the value of {@code text} in UTF-8, or empty if it is not JSON. */
  public static Optional<ServerJson> read(byte[] text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        return Optional.empty();
      }
      Object root = value(parser);
      return parser.nextToken() == null ? Optional.of(new ServerJson(root)) : Optional.empty();
    } catch (IOException e) {
      // Malformed, in JSON or in its characters; the message may quote a token.
      return Optional.empty();
    }
  }

  /** Returns the text, number or truth value at {@code pointer} (RFC 6901) as text. */
  public Optional<String> text(String pointer) {
    return at(pointer) instanceof String text ? Optional.of(text) : Optional.empty();
  }

  /** Returns the texts of the array at {@code pointer}, or empty if there is none. */
  public Optional<List<String>> texts(String pointer) {
    Object value = at(pointer);
    return value instanceof List<?> list
        ? Optional.of(
            list.stream().filter(String.class::isInstance).map(String.class::cast).toList())
        : Optional.empty();
  }

  /**
   * Returns the different texts, numbers and truth values at {@code pointer}, in which a 0 stands
   * for each item of an array.
   */
  public Set<String> each(String pointer) {
    List<Object> values = List.of(root);
    for (JsonPointer step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
      values = below(values, step);
    }
    Set<String> texts = new LinkedHashSet<>();
    values.stream().filter(String.class::isInstance).forEach(text -> texts.add((String) text));
    return texts;
  }

  private static List<Object> below(List<Object> values, JsonPointer step) {
    List<Object> below = new ArrayList<>();
    for (Object value : values) {
      if (value instanceof List<?> list && step.getMatchingIndex() == 0) {
        below.addAll(list);
      } else {
        below.add(step(value, step));
      }
    }
    return below;
  }

  private Object at(String pointer) {
    Object value = root;
    for (JsonPointer step = JsonPointer.compile(pointer); !step.matches(); step = step.tail()) {
      value = step(value, step);
    }
    return value;
  }

  /** Returns an object of {@code fields} in UTF-8. */
  public static byte[] object(Map<String, String> fields) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.writeStartObject();
      for (Map.Entry<String, String> field : fields.entrySet()) {
        generator.writeStringField(field.getKey(), field.getValue());
      }
      generator.writeEndObject();
    } catch (IOException e) {
      throw new AssertionError(e); // Writing to memory.
    }
    return out.toByteArray();
  }

  private static Object step(Object value, JsonPointer step) {
    if (value instanceof Map<?, ?> map) {
      return map.get(step.getMatchingProperty());
    }
    int index = step.getMatchingIndex();
    return value instanceof List<?> list && index >= 0 && index < list.size()
        ? list.get(index)
        : null;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> array(parser);
      case VALUE_NULL -> null;
      default -> parser.getText();
    };
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> fields = new LinkedHashMap<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      fields.put(name, value(parser));
    }
    return fields;
  }

  private static List<Object> array(JsonParser parser) throws IOException {
    List<Object> values = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(parser));
    }
    return values;
  }

  /** Two are equal whose values are, whatever the order of their members. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ServerJson that && Objects.equals(root, that.root);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(root);
  }
}
