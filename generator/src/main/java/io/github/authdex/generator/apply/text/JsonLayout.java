package io.github.authdex.generator.apply.text;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.source.JsonOutline;
import io.github.authdex.catalog.source.JsonOutline.Item;
import io.github.authdex.generator.emit.JsonPrinter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a JSON text is laid out: its line ends, its indentation, its blanks. */
final class JsonLayout {
  private static final Pattern LEVELS = Pattern.compile("(?m)^(?:  )+");

  private final String text;
  private final boolean lines;
  private final String lineEnd;
  private final String unit;

  JsonLayout(JsonOutline outline) {
    this.text = outline.text();
    String first = outline.root().items().isEmpty() ? "\n  " : between(outline.root());
    this.lines = first.indexOf('\n') >= 0;
    this.lineEnd = first.indexOf('\r') >= 0 ? "\r\n" : "\n";
    this.unit = lines ? first.substring(first.lastIndexOf('\n') + 1) : "";
  }

  /** Returns what stands in front of the first thing in {@code item}. */
  String between(Item item) {
    Item first = item.items().get(0);
    return text.substring(item.start() + 1, first.keyStart());
  }

  /** Returns one level of indentation. */
  String unit() {
    return unit;
  }

  /** Returns a line end with {@code indent} behind it, or nothing in a text of one line. */
  String lineBreak(String indent) {
    return lines ? lineEnd + indent : "";
  }

  /** Returns the blanks at the start of the line that {@code at} is in. */
  String indent(int at) {
    int start = text.lastIndexOf('\n', at - 1) + 1;
    int end = start;
    while (end < at && (text.charAt(end) == ' ' || text.charAt(end) == '\t')) {
      end++;
    }
    return text.substring(start, end);
  }

  /** Returns what stands between a key and its value. */
  String colon(Item item) {
    for (Item member : item.items()) {
      int end = text.lastIndexOf('"', member.start() - 1);
      if (end >= member.keyStart() && !member.name().isEmpty()) {
        return text.substring(end + 1, member.start());
      }
    }
    return lines ? ": " : ":";
  }

  /** Returns {@code value} in lines of which those behind the first begin with {@code indent}. */
  String printed(JsonNode value, String indent) {
    if (!lines || !value.isContainerNode()) {
      return compact(value);
    }
    return LEVELS
        .matcher(JsonPrinter.of(value).strip())
        .replaceAll(level -> quoted(unit.repeat(level.group().length() / 2)))
        .replace("\n", lineEnd + indent);
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }

  /** Returns {@code value} on one line. */
  String compact(JsonNode value) {
    return value.toString();
  }
}
