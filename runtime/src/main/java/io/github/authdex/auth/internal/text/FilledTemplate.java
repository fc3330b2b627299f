package io.github.authdex.auth.internal.text;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Template;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Fills templates, in one pass, so that no value that is filled in is read as a template. {@code
 * {name}} stands for a credential, {@code {$word}} for what is known under that word, {@code
 * {$base64:…}} for its content in Base64 and {@code {$function:…}} for what a function makes of it.
 *
 * @param credentials by name
 * @param words what stands for {@code {$word}}, by word
 * @param functions what is made of content, by the function's name
 */
public record FilledTemplate(
    Credentials credentials,
    Map<String, String> words,
    Map<String, UnaryOperator<String>> functions) {

  /** Returns {@code template} filled; a brace that opens nothing stays. */
  public String fill(String template) {
    return fill(template, UnaryOperator.identity());
  }

  /**
   * Returns {@code template} filled; a brace that opens nothing stays.
   *
   * @param written writes each value as the text around it needs it
   */
  public String fill(String template, UnaryOperator<String> written) {
    return Template.fill(template, place -> written.apply(value(place)));
  }

  private String value(String place) {
    if (!place.startsWith("$")) {
      return credentials.require(place).reveal();
    }
    String[] parts = place.substring(1).split(":", 2);
    if (parts.length == 1) {
      return word(parts[0]);
    }
    String content = fill(parts[1]);
    if (parts[0].equals("base64")) {
      return Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
    }
    UnaryOperator<String> function = functions.get(parts[0]);
    if (function == null) {
      throw new IllegalArgumentException(
          "Expected $base64"
              + functions.keySet().stream()
                  .map(name -> " or $" + name)
                  .collect(Collectors.joining())
              + " before a colon but was \"$"
              + parts[0]
              + "\"");
    }
    return function.apply(content);
  }

  private String word(String word) {
    String value = words.get(word);
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected "
              + (words.isEmpty()
                  ? "no word"
                  : words.keySet().stream()
                      .sorted()
                      .map(known -> "$" + known)
                      .collect(Collectors.joining(" or ")))
              + " but was \"$"
              + word
              + "\"");
    }
    return value;
  }

  /** Shows nothing of what it fills in. */
  @Override
  public String toString() {
    return words.keySet().toString();
  }
}
