package io.github.authdex.catalog.families;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes the table of a family as YAML. */
final class FamilyText {
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();

  /** Adds lines as they are. */
  FamilyText lines(String lines) {
    text.append(lines);
    return this;
  }

  /** Adds a field of a service; the first of them is its id. */
  FamilyText field(String name, Object value) {
    text.append(name.equals("id") ? "  - " : "    ").append(name).append(':');
    String flow = flow(value);
    if (value instanceof String || name.length() + flow.length() + 6 <= WIDTH) {
      text.append(' ').append(flow).append('\n');
    } else {
      text.append('\n');
      block(value, 6);
    }
    return this;
  }

  private void block(Object value, int indent) {
    String start = " ".repeat(indent);
    if (value instanceof List<?> list) {
      list.forEach(item -> text.append(start).append("- ").append(flow(item)).append('\n'));
    } else if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> pair(start, key.toString(), item));
    }
  }

  private void pair(String start, String key, Object item) {
    String flow = flow(item);
    text.append(start).append(word(key)).append(':');
    if (item instanceof String || start.length() + key.length() + flow.length() + 2 <= WIDTH) {
      text.append(' ').append(flow).append('\n');
    } else {
      text.append('\n');
      block(item, start.length() + 2);
    }
  }

  private static String flow(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(FamilyText::flow).collect(Collectors.joining(", ", "[", "]"));
    }
    if (value instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(field -> word(field.getKey().toString()) + ": " + flow(field.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    return value instanceof Boolean ? value.toString() : word(value.toString());
  }

  private static String word(String word) {
    boolean plain =
        word.matches("[A-Za-z][A-Za-z0-9 ._/()'+-]*[A-Za-z0-9.)/]|[A-Za-z]")
            && !word.matches("(?i)true|false|yes|no|on|off|null|y|n");
    return plain || word.matches("https://[A-Za-z0-9./_@#=-]+")
        ? word
        : "\"" + word.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
