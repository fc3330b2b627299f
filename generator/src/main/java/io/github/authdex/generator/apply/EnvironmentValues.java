package io.github.authdex.generator.apply;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.text.JsonDocument;
import io.github.authdex.generator.apply.text.TextValue;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what variables hold: an environment of Postman or Hoppscotch, JSON, or lines. */
public final class EnvironmentValues {
  private static final Pattern LINE =
      Pattern.compile(
          "(?m)^[ \\t]*(?:export[ \\t]+)?([\\w.-]+)[ \\t]*[=:][ \\t]*(.*?)[ \\t]*\\r?$");

  private EnvironmentValues() {}

  /**
   * Returns the values in {@code bytes}, by name.
   *
   * @param name the file as the user named it
   * @throws SourceException if it is JSON by its start and cannot be read
   */
  public static Map<String, String> read(String name, byte[] bytes) throws SourceException {
    String text = new String(bytes, StandardCharsets.UTF_8).strip();
    Map<String, String> values = new LinkedHashMap<>();
    if (text.startsWith("{") || text.startsWith("[") || text.startsWith("\uFEFF")) {
      add(JsonDocument.read(name, bytes).root(), values);
      return values;
    }
    Matcher lines = LINE.matcher(text);
    while (lines.find()) {
      values.put(lines.group(1), unquoted(lines.group(2)));
    }
    return values;
  }

  private static void add(TextValue root, Map<String, String> values) {
    for (String list : List.of("values", "variables")) {
      for (TextValue each : root.list(list)) {
        boolean off = each.text("enabled").equals("false");
        if (!off) {
          values.put(each.text("key"), each.text("value"));
        }
      }
    }
    for (TextValue each : root.items()) {
      if (each.isText() && !each.name().isEmpty()) {
        values.putIfAbsent(each.name(), each.text());
      }
    }
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.matches("(?s)([\"']).*\\1");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
