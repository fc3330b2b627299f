package io.github.authdex.auth.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets one field of a JSON object. */
public final class JsonField {
  private static final JsonFactory FACTORY = new JsonFactory();

  private JsonField() {}

  /**
   * Returns the object of {@code json} with {@code name} set to {@code value}, behind the other
   * fields of its object, which keep their order and the way their numbers are written.
   *
   * @param json UTF-8; empty for an object without fields
   * @param name of a field, or a JSON pointer (RFC 6901) to one below the top, whose objects are
   *     made where they are not there
   * @throws IllegalArgumentException if it is not an object, or has none where the pointer leads
   */
  public static byte[] put(byte[] json, String name, String value) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(json.length + name.length() + 64);
    List<String> steps = steps(name);
    try (JsonGenerator generator = FACTORY.createGenerator(out)) {
      if (json.length == 0) {
        writeNew(steps, value, generator);
      } else {
        copyDocument(json, new Target(name, value, generator), steps);
      }
    }
    return out.toByteArray();
  }

  /** What is set, by the name that messages give it, and where it is written. */
  private record Target(String name, String value, JsonGenerator generator) {}

  private static List<String> steps(String name) {
    if (!name.startsWith("/")) {
      return List.of(name);
    }
    List<String> steps = new ArrayList<>();
    for (JsonPointer at = JsonPointer.compile(name); !at.matches(); at = at.tail()) {
      steps.add(at.getMatchingProperty());
    }
    return steps;
  }

  /** Writes an object that has nothing but the field at {@code steps}; none is the value itself. */
  private static void writeNew(List<String> steps, String value, JsonGenerator generator)
      throws IOException {
    if (steps.isEmpty()) {
      generator.writeString(value);
      return;
    }
    generator.writeStartObject();
    generator.writeFieldName(steps.get(0));
    writeNew(steps.subList(1, steps.size()), value, generator);
    generator.writeEndObject();
  }

  private static void copyDocument(byte[] json, Target target, List<String> steps)
      throws IOException {
    try (JsonParser parser = FACTORY.createParser(json)) {
      parser.nextToken();
      copyObject(parser, target, steps);
      if (parser.nextToken() != null) {
        throw notAnObject(target.name());
      }
    } catch (JsonProcessingException | CharConversionException e) {
      // Jackson's message quotes the content, which is the caller's.
      throw notAnObject(target.name());
    }
  }

  /** An object on the way stays where it is; the field itself goes behind the others. */
  private static void copyObject(JsonParser parser, Target target, List<String> steps)
      throws IOException {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw notAnObject(target.name());
    }
    JsonGenerator generator = target.generator();
    List<String> rest = steps.subList(1, steps.size());
    boolean set = false;
    generator.writeStartObject();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      parser.nextToken();
      if (!name.equals(steps.get(0))) {
        generator.writeFieldName(name);
        copyValue(parser, generator);
      } else if (rest.isEmpty() || set) {
        parser.skipChildren();
      } else {
        generator.writeFieldName(name);
        copyObject(parser, target, rest);
        set = true;
      }
    }
    if (!set) {
      generator.writeFieldName(steps.get(0));
      writeNew(rest, target.value(), generator);
    }
    generator.writeEndObject();
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
