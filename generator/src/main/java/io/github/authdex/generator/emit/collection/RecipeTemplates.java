package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes templates that only a script can fill, as data: text as it is, and an object for each
 * place.
 */
final class RecipeTemplates {
  private static final Pattern FUNCTION = Pattern.compile("\\{\\$(?:base64:|signed:|date}|day})");
  private static final Pattern PLACE =
      Pattern.compile(
          "\\{(?:([A-Za-z][A-Za-z0-9_.-]*)}|\\$([A-Za-z][A-Za-z0-9]*)}|\\$(base64|signed):)");

  private final UnaryOperator<String> variables;

  /** Makes a writer that names the variables of {@code roles} in the place of credentials. */
  RecipeTemplates(RoleVariables roles) {
    this(roles::variable);
  }

  /** Makes a writer that names what {@code variables} gives in the place of credentials. */
  RecipeTemplates(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /** Returns whether something in {@code template} is computed. */
  static boolean isComputed(String template) {
    return FUNCTION.matcher(template).find();
  }

  ArrayNode write(String template) {
    ArrayNode parts = JsonNodeFactory.instance.arrayNode();
    Matcher place = PLACE.matcher(template);
    int at = 0;
    while (place.find(at)) {
      addText(parts, template.substring(at, place.start()));
      at = place.group(3) == null ? place.end() : end(template, place.start());
      if (place.group(1) != null) {
        parts.addObject().put("credential", variables.apply(place.group(1)));
      } else if (place.group(2) != null) {
        parts.addObject().put("word", place.group(2));
      } else {
        String content = template.substring(place.end(), at - 1);
        parts.addObject().set(place.group(3), write(content));
      }
    }
    addText(parts, template.substring(at));
    return parts;
  }

  private static void addText(ArrayNode parts, String text) {
    if (!text.isEmpty()) {
      parts.add(text);
    }
  }

  /** Returns where the place that begins at {@code start} ends, behind its brace. */
  private static int end(String template, int start) {
    int depth = 0;
    for (int i = start; i < template.length(); i++) {
      depth += template.charAt(i) == '{' ? 1 : template.charAt(i) == '}' ? -1 : 0;
      if (depth == 0) {
        return i + 1;
      }
    }
    throw new IllegalArgumentException(
        "Expected as many closing braces as opening ones but was \"" + template + "\"");
  }
}
