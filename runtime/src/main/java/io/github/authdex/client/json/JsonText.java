package io.github.authdex.client.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Between text and tree. */
final class JsonText {
  private static final int MAX_DEPTH = 500;

  /** Time to read a number grows with the square of its length. */
  private static final int MAX_NUMBER_LENGTH = 1000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAX_DEPTH)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .build();

  private JsonText() {}

  static Object read(byte[] text) throws JsonException {
    try (JsonParser parser = FACTORY.createParser(text)) {
      if (parser.nextToken() == null) {
        throw new JsonException("Expected a JSON value but there was no content");
      }
      Object value = value(parser);
      if (parser.nextToken() != null) {
        throw new JsonException("Expected one JSON value but there was a second");
      }
      return value;
    } catch (JsonException e) {
      throw e;
    } catch (JsonProcessingException e) {
      throw new JsonException(malformed(e));
    } catch (IOException e) {
      throw new AssertionError(e); // The text is in memory.
    }
  }

  /** The parser's own message quotes the text, which may hold a secret: say only where. */
  private static String malformed(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    String where =
        location == null
            ? ""
            : " at line " + location.getLineNr() + ", column " + location.getColumnNr();
    return "Expected JSON in UTF-8, at most "
        + MAX_DEPTH
        + " levels deep, but it ends, breaks or goes deeper"
        + where;
  }

  private static Object value(JsonParser parser) throws IOException {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(parser);
      case START_ARRAY -> list(parser);
      case VALUE_STRING -> parser.getText();
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(parser);
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      default -> null;
    };
  }

  /**
   * One number costs no answer: NaN and Infinity, which are not JSON but what some servers write,
   * are {@link Double}, and one of more digits than anybody counts is its text.
   */
  private static Object number(JsonParser parser) throws IOException {
    if (parser.isNaN()) {
      return parser.getDoubleValue();
    }
    if (parser.getTextLength() > MAX_NUMBER_LENGTH) {
      return parser.getText();
    }
    if (parser.currentToken() == JsonToken.VALUE_NUMBER_FLOAT) {
      return parser.getDecimalValue();
    }
    return parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
        ? parser.getBigIntegerValue()
        : (Object) parser.getLongValue();
  }

  private static Map<String, Object> object(JsonParser parser) throws IOException {
    Map<String, Object> object = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      parser.nextToken();
      object.put(name, value(parser));
    }
    return Collections.unmodifiableMap(object);
  }

  private static List<Object> list(JsonParser parser) throws IOException {
    List<Object> list = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      list.add(value(parser));
    }
    return Collections.unmodifiableList(list);
  }

  static byte[] write(Object tree) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator generator = FACTORY.createGenerator(bytes)) {
      write(tree, generator);
    } catch (IOException e) {
      throw new AssertionError(e); // The text is in memory.
    }
    return bytes.toByteArray();
  }

  private static void write(Object tree, JsonGenerator generator) throws IOException {
    if (tree instanceof Map<?, ?> object) {
      generator.writeStartObject();
      for (Map.Entry<?, ?> property : object.entrySet()) {
        generator.writeFieldName((String) property.getKey());
        write(property.getValue(), generator);
      }
      generator.writeEndObject();
    } else if (tree instanceof List<?> list) {
      generator.writeStartArray();
      for (Object item : list) {
        write(item, generator);
      }
      generator.writeEndArray();
    } else {
      writeScalar(tree, generator);
    }
  }

  private static void writeScalar(Object scalar, JsonGenerator generator) throws IOException {
    if (scalar == null) {
      generator.writeNull();
    } else if (scalar instanceof String text) {
      generator.writeString(text);
    } else if (scalar instanceof Boolean truth) {
      generator.writeBoolean(truth);
    } else if (scalar instanceof BigDecimal decimal) {
      generator.writeNumber(decimal);
    } else if (scalar instanceof BigInteger integer) {
      generator.writeNumber(integer);
    } else if (scalar instanceof Double || scalar instanceof Float) {
      generator.writeNumber(((Number) scalar).doubleValue());
    } else {
      generator.writeNumber(((Number) scalar).longValue());
    }
  }
}
