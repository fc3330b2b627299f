package io.github.authdex.catalog.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/**
 * Finds the lines of places in a text by reading it once more, so that lines cost nothing while
 * there is nothing to say.
 */
final class LineFinder {
  private LineFinder() {}

  /** Returns the line of the first value at {@code pointer} in a JSON text. */
  static int inJson(Utf8Text text, JsonPointer pointer) {
    return inJson(text, List.of(pointer)).line(pointer);
  }

  static LineTrie inJson(Utf8Text text, Collection<JsonPointer> pointers) {
    LineTrie wanted = LineTrie.of(pointers);
    try (JsonParser parser = JsonTree.parser(text)) {
      parser.nextToken();
      walk(parser, wanted);
    } catch (IOException e) {
      return wanted; // The text is broken further on: what was found before is right.
    }
    return wanted;
  }

  private static void walk(JsonParser parser, LineTrie wanted) throws IOException {
    if (wanted == null || wanted.isLeaf()) {
      parser.skipChildren();
    } else if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        LineTrie child = wanted.enter(parser.currentName(), line(parser));
        parser.nextToken();
        walk(parser, child);
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
        walk(parser, wanted.enter(Integer.toString(i), line(parser)));
      }
    }
  }

  private static int line(JsonParser parser) {
    return parser.currentTokenLocation().getLineNr();
  }

  static LineTrie inYaml(Utf8Text text, Collection<JsonPointer> pointers) {
    LineTrie wanted = LineTrie.of(pointers);
    try {
      Parser events = YamlTree.parser(text);
      events.getEvent(); // The start of the stream.
      events.getEvent(); // The start of the document.
      walk(events, wanted);
    } catch (YAMLException e) {
      return wanted; // The text is broken further on: what was found before is right.
    }
    return wanted;
  }

  private static void walk(Parser events, LineTrie wanted) {
    Event event = events.getEvent();
    if (event.is(Event.ID.MappingStart)) {
      while (!events.checkEvent(Event.ID.MappingEnd)) {
        Event key = events.getEvent();
        String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
        walk(events, enter(wanted, name, key));
      }
      events.getEvent();
    } else if (event.is(Event.ID.SequenceStart)) {
      for (int i = 0; !events.checkEvent(Event.ID.SequenceEnd); i++) {
        walk(events, enter(wanted, Integer.toString(i), events.peekEvent()));
      }
      events.getEvent();
    }
  }

  private static LineTrie enter(LineTrie wanted, String name, Event at) {
    return wanted == null ? null : wanted.enter(name, at.getStartMark().getLine() + 1);
  }
}
