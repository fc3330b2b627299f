package io.github.authdex.catalog.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A JSON text, and where each of its values stands: what these hold is read when it is asked for,
 * so that a large text costs little more than itself. It is read as strictly as by {@link
 * DocumentReader}.
 *
 * @param name the file as the user named it
 * @param text without a byte order mark
 * @param root the value
 */
public record JsonOutline(String name, String text, Item root) {

  /** What a value is. */
  public enum Kind {
    OBJECT,
    ARRAY,
    TEXT,
    /** A number, a truth value or null. */
    OTHER
  }

  /**
   * A value; places are counted in characters from the start of the text, ends exclusive.
   *
   * @param kind what it is
   * @param name its key in an object; empty in an array
   * @param keyStart where its key begins; the value itself where it has none
   * @param start where it begins
   * @param end where it ends
   * @param items what is in it
   */
  public record Item(Kind kind, String name, int keyStart, int start, int end, List<Item> items) {}

  /**
   * Returns the outline of {@code bytes}.
   *
   * @throws SourceException if the text is no JSON, or beyond a limit, or has a key twice
   */
  public static JsonOutline read(String name, byte[] bytes) throws SourceException {
    String shown = name.equals("-") ? "<stdin>" : Printable.text(name);
    try {
      String text = Utf8Text.of(bytes).string();
      return new JsonOutline(shown, text, read(text));
    } catch (Flaw e) {
      throw e.in(shown);
    }
  }

  private static Item read(String text) throws Flaw {
    try (JsonParser parser = JsonTree.parser(text)) {
      if (parser.nextToken() == null) {
        throw new Flaw(1, "the input is empty", "empty");
      }
      Item root = value(parser, "", -1, 1);
      if (parser.nextToken() != null) {
        throw new Flaw(line(parser), "more text after the end of the JSON value", "syntax");
      }
      return root;
    } catch (StreamConstraintsException e) {
      throw new Flaw(lineOf(e), "a limit is passed: " + e.getOriginalMessage(), "limit-token");
    } catch (JsonProcessingException e) {
      throw new Flaw(lineOf(e), "not JSON: " + e.getOriginalMessage(), "syntax");
    } catch (IOException e) {
      throw new AssertionError(e); // The text is in memory.
    }
  }

  private static Item value(JsonParser parser, String name, int keyStart, int depth)
      throws IOException, Flaw {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    int from = keyStart < 0 ? start : keyStart;
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
      if (depth > InputLimits.DEPTH) {
        throw Flaw.tooDeep(line(parser));
      }
      boolean object = token == JsonToken.START_OBJECT;
      List<Item> items = object ? members(parser, depth) : elements(parser, depth);
      return new Item(
          object ? Kind.OBJECT : Kind.ARRAY, name, from, start, end(parser), List.copyOf(items));
    }
    Kind kind = token == JsonToken.VALUE_STRING ? Kind.TEXT : Kind.OTHER;
    return new Item(kind, name, from, start, end(parser), List.of());
  }

  private static List<Item> members(JsonParser parser, int depth) throws IOException, Flaw {
    List<Item> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    while (parser.nextToken() == JsonToken.FIELD_NAME) {
      String name = parser.currentName();
      if (!names.add(name)) {
        throw new Flaw(
            line(parser),
            "key \"" + name + "\" is here again; keep one of the two",
            "duplicate-key");
      }
      int keyStart = (int) parser.currentTokenLocation().getCharOffset();
      parser.nextToken();
      members.add(value(parser, name, keyStart, depth + 1));
    }
    return members;
  }

  private static List<Item> elements(JsonParser parser, int depth) throws IOException, Flaw {
    List<Item> elements = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      elements.add(value(parser, "", -1, depth + 1));
    }
    return elements;
  }

  private static int end(JsonParser parser) throws IOException {
    parser.finishToken();
    return (int) parser.currentLocation().getCharOffset();
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  private static int lineOf(JsonProcessingException e) {
    return e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
  }

  /** Returns the 1-based line that {@code at} is in. */
  public int line(int at) {
    int line = 1;
    for (int i = text.indexOf('\n'); i >= 0 && i < at; i = text.indexOf('\n', i + 1)) {
      line++;
    }
    return line;
  }

  /** Hides the text, which may hold credentials. */
  @Override
  public String toString() {
    return name;
  }
}
