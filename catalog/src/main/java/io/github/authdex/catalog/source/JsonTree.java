package io.github.authdex.catalog.source;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.util.Locale;

/** Reads the one value of a JSON text (RFC 8259), refusing keys that occur twice. */
final class JsonTree {
  /** The parser's own limits are out of the way: ours are checked here and name themselves. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(InputLimits.DEPTH + 2)
                  .maxNumberLength(InputLimits.BYTES)
                  .maxStringLength(InputLimits.BYTES)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Utf8Text text;
  private final JsonParser parser;

  private JsonTree(Utf8Text text, JsonParser parser) {
    this.text = text;
    this.parser = parser;
  }

  static JsonParser parser(Utf8Text text) throws IOException {
    return FACTORY.createParser(text.bytes(), text.start(), text.length());
  }

  /** Returns a parser whose places are characters. */
  static JsonParser parser(String text) throws IOException {
    return FACTORY.createParser(text);
  }

  /**
   * Returns the value of {@code text}.
   *
   * @throws JsonSyntaxFlaw if the text is not JSON, so that it may still be YAML
   * @throws Flaw if it is JSON beyond a limit or with a key twice
   */
  static JsonNode read(Utf8Text text) throws Flaw, JsonSyntaxFlaw {
    try (JsonParser parser = parser(text)) {
      return new JsonTree(text, parser).document();
    } catch (StreamConstraintsException e) {
      throw new Flaw(lineOf(e), "a limit is passed: " + firstLower(e), "limit-token");
    } catch (JsonEOFException e) {
      throw new JsonSyntaxFlaw(
          new Flaw(lineOf(e), "the JSON ends too early; is the file complete?", "syntax"));
    } catch (JsonProcessingException e) {
      throw new JsonSyntaxFlaw(new Flaw(lineOf(e), "not JSON: " + firstLower(e), "syntax"));
    } catch (IOException e) {
      throw new AssertionError(e); // The bytes are in memory.
    }
  }

  private JsonNode document() throws IOException, Flaw {
    parser.nextToken();
    JsonNode root = value(1);
    if (parser.nextToken() != null) {
      throw new Flaw(line(), "more text after the end of the JSON value", "syntax");
    }
    return root;
  }

  private JsonNode value(int depth) throws IOException, Flaw {
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(depth);
      case START_ARRAY -> array(depth);
      case VALUE_STRING -> TextNode.valueOf(parser.getText());
      case VALUE_NUMBER_INT -> ExactNumbers.integer(parser.getText(), 10, line());
      case VALUE_NUMBER_FLOAT -> ExactNumbers.decimal(parser.getText(), line());
      case VALUE_TRUE -> BooleanNode.TRUE;
      case VALUE_FALSE -> BooleanNode.FALSE;
      case VALUE_NULL -> NullNode.instance;
      default -> throw new AssertionError(parser.currentToken()); // No other token is a value.
    };
  }

  private ObjectNode object(int depth) throws IOException, Flaw {
    checkDepth(depth);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String key = parser.currentName();
      if (object.has(key)) {
        int first = LineFinder.inJson(text, parser.getParsingContext().pathAsPointer());
        throw Flaw.duplicateKey(line(), key, first);
      }
      parser.nextToken();
      object.set(key, value(depth + 1));
    }
    return object;
  }

  private ArrayNode array(int depth) throws IOException, Flaw {
    checkDepth(depth);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(depth + 1));
    }
    return array;
  }

  private void checkDepth(int depth) throws Flaw {
    if (depth > InputLimits.DEPTH) {
      throw Flaw.tooDeep(line());
    }
  }

  private int line() {
    return parser.currentTokenLocation().getLineNr();
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  private static String firstLower(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    return message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  /** Says that a text is no JSON at all. */
  static final class JsonSyntaxFlaw extends Exception {
    private static final long serialVersionUID = 1L;

    private final Flaw flaw;

    private JsonSyntaxFlaw(Flaw flaw) {
      super(flaw);
      this.flaw = flaw;
    }

    Flaw flaw() {
      return flaw;
    }
  }
}
