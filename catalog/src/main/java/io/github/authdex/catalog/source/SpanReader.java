package io.github.authdex.catalog.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;

/** Finds where the values of a text stand, by reading it once more. */
final class SpanReader {
  private final int[] offsets;

  private SpanReader(String text) {
    this.offsets = offsets(text);
  }

  static SourceSpan inYaml(Utf8Text text) {
    Parser events = YamlTree.parser(text);
    events.getEvent(); // The start of the stream.
    events.getEvent(); // The start of the document.
    return new SpanReader(text.string()).node(events);
  }

  static SourceSpan inJson(Utf8Text text) {
    try (JsonParser parser = JsonTree.parser(text.string())) {
      parser.nextToken();
      return value(parser);
    } catch (IOException e) {
      throw new AssertionError(e); // The text was read before.
    }
  }

  private SourceSpan node(Parser events) {
    Event event = events.getEvent();
    if (event instanceof MappingStartEvent mapping) {
      return mapping(mapping, events);
    }
    if (event instanceof CollectionStartEvent sequence) {
      return sequence(sequence, events);
    }
    return SourceSpan.scalar(at(event.getStartMark()), at(event.getEndMark()));
  }

  private SourceSpan mapping(MappingStartEvent start, Parser events) {
    Map<String, SourceSpan> members = new LinkedHashMap<>();
    int end = at(start.getStartMark());
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event key = events.getEvent();
      String name = key instanceof ScalarEvent scalar ? scalar.getValue() : "";
      SourceSpan value = node(events).behind(at(key.getStartMark()), at(key.getEndMark()));
      members.put(name, value);
      end = Math.max(Math.max(end, value.keyEnd()), value.end());
    }
    return collection(start, end, events.getEvent(), members, List.of());
  }

  private SourceSpan sequence(CollectionStartEvent start, Parser events) {
    List<SourceSpan> items = new ArrayList<>();
    int end = at(start.getStartMark());
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(events));
      end = Math.max(end, items.get(items.size() - 1).end());
    }
    return collection(start, end, events.getEvent(), Map.of(), items);
  }

  /** In blocks what ends a collection is what comes behind it. */
  private SourceSpan collection(
      CollectionStartEvent start,
      int end,
      Event last,
      Map<String, SourceSpan> members,
      List<SourceSpan> items) {
    int at = at(start.getStartMark());
    int behind = start.isFlow() ? at(last.getEndMark()) : end;
    return new SourceSpan(at, at, at, behind, start.isFlow(), members, items);
  }

  private int at(Mark mark) {
    return offsets.length == 0 ? mark.getIndex() : offsets[mark.getIndex()];
  }

  /** Marks count code points; returns where each begins, nothing if that is the same. */
  private static int[] offsets(String text) {
    int points = text.codePointCount(0, text.length());
    if (points == text.length()) {
      return new int[0];
    }
    int[] offsets = new int[points + 1];
    int at = 0;
    for (int i = 0; i < points; i++) {
      offsets[i] = at;
      at += Character.charCount(text.codePointAt(at));
    }
    offsets[points] = at;
    return offsets;
  }

  private static SourceSpan value(JsonParser parser) throws IOException {
    int start = (int) parser.currentTokenLocation().getCharOffset();
    Map<String, SourceSpan> members = new LinkedHashMap<>();
    List<SourceSpan> items = new ArrayList<>();
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        int keyStart = (int) parser.currentTokenLocation().getCharOffset();
        int keyEnd = end(parser);
        parser.nextToken();
        members.put(name, value(parser).behind(keyStart, keyEnd));
      }
    } else if (parser.currentToken() == JsonToken.START_ARRAY) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(parser));
      }
    }
    return new SourceSpan(start, start, start, end(parser), true, members, items);
  }

  private static int end(JsonParser parser) throws IOException {
    parser.finishToken();
    return (int) parser.currentLocation().getCharOffset();
  }
}
