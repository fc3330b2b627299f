package io.github.authdex.auth.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;

/** Sets one field of a JSON object. */
public final class JsonField {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonField() {}

  /**
   * Returns the object of {@code json} with {@code name} set to {@code value}, behind its other
   * fields, which keep their order and the way their numbers are written.
   *
   * @param json UTF-8; empty for an object without fields
   * @throws IllegalArgumentException if it is not an object
   */
  public static byte[] put(byte[] json, String name, String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + name.length() + 64);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      generator.writeStartObject();
      if (json.length > 0) {
        copyOthers(json, name, generator);
      }
      generator.writeStringField(name, value);
      generator.writeEndObject();
    }
    return out.toByteArray();
  }

  private static void copyOthers(byte[] json, String name, JsonGenerator generator)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw notAnObject(name);
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean copied = !parser.currentName().equals(name);
        if (copied) {
          generator.writeFieldName(parser.currentName());
        }
        parser.nextToken();
        if (copied) {
          copyValue(parser, generator);
        } else {
          parser.skipChildren();
        }
      }
      if (parser.nextToken() != null) {
        throw notAnObject(name);
      }
    } catch (JsonProcessingException | CharConversionException e) {
      // Jackson's message quotes the content, which is the caller's.
      throw notAnObject(name);
    }
  }

  /** Copies a value with its numbers as they are written: 1.10 may be what a server compares. */
  private static void copyValue(JsonParser parser, JsonGenerator generator) throws IOException {
    int depth = 0;
    do {
      JsonToken token = parser.currentToken();
      if (token.isNumeric()) {
        generator.writeNumber(parser.getText());
      } else {
        generator.copyCurrentEvent(parser);
      }
      depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
    } while (depth > 0 && parser.nextToken() != null);
  }

  private static IllegalArgumentException notAnObject(String name) {
    return new IllegalArgumentException(
        "Expected a JSON object to put the field \"" + name + "\" into but the body is not one");
  }
}
