package io.github.authdex.generator.emit.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text with references to variables, taken apart, so that a format writes both in its own way.
 *
 * @param text as it is meant, or the name of a variable
 * @param isReference whether it is the latter
 */
public record VariableText(String text, boolean isReference) {
  /** Stands for a new UUID each time. */
  public static final String UUID = "$guid";

  private static final Pattern REFERENCE = Pattern.compile("\\{\\{(\\$?[A-Za-z0-9_]+)}}");

  /** Returns the parts of {@code text}, in which each <code>{{name}}</code> is a reference. */
  public static List<VariableText> parts(String text) {
    List<VariableText> parts = new ArrayList<>();
    if (!text.contains("{{")) {
      addLiteral(parts, text);
      return parts;
    }
    Matcher matcher = REFERENCE.matcher(text);
    int end = 0;
    while (matcher.find()) {
      addLiteral(parts, text.substring(end, matcher.start()));
      parts.add(new VariableText(matcher.group(1), true));
      end = matcher.end();
    }
    addLiteral(parts, text.substring(end));
    return parts;
  }

  /** Returns whether something in {@code text} stands for a variable. */
  public static boolean hasReference(String text) {
    return text.contains("{{") && REFERENCE.matcher(text).find();
  }

  private static void addLiteral(List<VariableText> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new VariableText(text, false));
    }
  }
}
