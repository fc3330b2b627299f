package io.github.authdex.generator.apply;

import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.text.JsonDocument;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.apply.text.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what variables hold: an environment of any of the tools, JSON, or lines. */
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
    if (name.endsWith(".yml") || name.endsWith(".yaml")) {
      add(YamlDocument.read(name, bytes).root(), values);
      return values;
    }
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
          String name = each.text("key");
          values.put(name.isEmpty() ? each.text("name") : name, value(each));
        }
      }
    }
    root.items().forEach(each -> addMember(each, values));
  }

  private static String value(TextValue variable) {
    return Stream.of("value", "currentValue", "initialValue")
        .map(variable::text)
        .filter(text -> !text.isEmpty())
        .findFirst()
        .orElse("");
  }

  /** Where several environments differ none is meant. */
  private static void addMember(TextValue member, Map<String, String> values) {
    if (member.isText() && !member.name().isEmpty()) {
      values.merge(member.name(), member.text(), (one, other) -> one.equals(other) ? one : "");
    } else if (member.isObject()) {
      member.items().stream().filter(TextValue::isText).forEach(each -> addMember(each, values));
    }
  }

  private static String unquoted(String text) {
    boolean quoted = text.length() > 1 && text.matches("(?s)([\"']).*\\1");
    return quoted ? text.substring(1, text.length() - 1) : text;
  }
}
