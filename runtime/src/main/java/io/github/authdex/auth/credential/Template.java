package io.github.authdex.auth.credential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in which {@code {name}} stands for a value, and, where the place takes it, {@code
 * {$base64:…}} for its content in Base64.
 */
public final class Template {
  private static final Pattern PLACE =
      Pattern.compile("\\{(?:\\$?[A-Za-z][A-Za-z0-9_.-]*}|\\$[a-z0-9]+:)");
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_.-]*)}");

  private Template() {}

  /** Returns the names that {@code template} refers to, in order, each once. */
  public static List<String> names(String template) {
    List<String> names = new ArrayList<>();
    Matcher matcher = NAME.matcher(template);
    while (matcher.find()) {
      if (!names.contains(matcher.group(1))) {
        names.add(matcher.group(1));
      }
    }
    return names;
  }

  /**
   * Returns {@code template} with each {@code {name}} replaced.
   *
   * @throws MissingCredentialException if {@code values} lacks one
   */
  public static String expand(String template, Credentials values) {
    return NAME.matcher(template)
        .replaceAll(match -> Matcher.quoteReplacement(values.require(match.group(1)).reveal()));
  }

  /**
   * Returns the value that {@code template} makes of {@code values}, with its {@code {$base64:…}}.
   *
   * @throws MissingCredentialException if {@code values} lacks one
   * @throws IllegalArgumentException if the template has another word behind a dollar sign
   */
  public static Secret compose(String template, Credentials values) {
    List<String> names = names(template);
    String text = composed(template, values);
    return names.size() == 1 ? values.require(names.get(0)).with(text) : Secret.of(text);
  }

  private static String composed(String template, Credentials values) {
    return fill(
        template,
        place -> {
          if (!place.startsWith("$")) {
            return values.require(place).reveal();
          }
          if (!place.startsWith("$base64:")) {
            throw new IllegalArgumentException(
                "Expected {name} or {$base64:…} in \"" + template + "\" but was {" + place + "}");
          }
          String content = composed(place.substring(place.indexOf(':') + 1), values);
          return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
        });
  }

  /**
   * Returns {@code template} with each {@code {name}}, {@code {$word}} and {@code {$word:…}}
   * replaced, the last with all that stands up to its own closing brace. A brace that opens none of
   * these stays.
   *
   * @param value gives what stands for the text between the braces
   */
  public static String fill(String template, UnaryOperator<String> value) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int end = template.charAt(at) == '{' ? end(template, at) : -1;
      if (end < 0) {
        text.append(template.charAt(at));
        at++;
      } else {
        text.append(value.apply(template.substring(at + 1, end)));
        at = end + 1;
      }
    }
    return text.toString();
  }

  /** Returns where the brace at {@code start} closes, or -1 if it opens no place. */
  private static int end(String template, int start) {
    if (!PLACE.matcher(template).region(start, template.length()).lookingAt()) {
      return -1;
    }
    int depth = 0;
    for (int i = start; i < template.length(); i++) {
      char c = template.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
