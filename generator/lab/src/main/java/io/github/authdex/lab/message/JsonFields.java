package io.github.authdex.lab.message;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the top level of a JSON object, where a repeated name must not go unseen. */
public final class JsonFields {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonFields() {}

  /**
   * Returns the fields of {@code text} in order, repeated names included and nested values left
   * out, or empty if it is not a JSON object.
   */
  public static Optional<List<NamedValue>> parse(String text) {
    try (JsonParser parser = FACTORY.createParser(text)) {
      return parser.nextToken() == JsonToken.START_OBJECT
          ? Optional.of(fields(parser))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Returns the fields of {@code text} as {@link #parse} does and behind them those of objects in
   * it, by their JSON pointers (RFC 6901).
   */
  public static Optional<List<NamedValue>> deep(String text) {
    Optional<List<NamedValue>> top = parse(text);
    if (top.isEmpty()) {
      return top;
    }
    List<NamedValue> all = new ArrayList<>(top.get());
    try (JsonParser parser = FACTORY.createParser(text)) {
      JsonToken token = parser.nextToken();
      while (token != null) {
        String at = parser.getParsingContext().pathAsPointer().toString();
        if (token.isScalarValue() && at.indexOf('/', 1) > 0) {
          all.add(new NamedValue(at, parser.getText()));
        }
        token = parser.nextToken();
      }
      return Optional.of(all);
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<NamedValue> fields(JsonParser parser) throws IOException {
    List<NamedValue> fields = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      if (parser.nextToken().isScalarValue()) {
        fields.add(new NamedValue(name, parser.getText()));
      } else {
        parser.skipChildren();
      }
    }
    return fields;
  }
}
