package io.github.authdex.auth.signature;

import io.github.authdex.auth.credential.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Fills the templates of one request. {@code {name}} stands for a credential, {@code {$timestamp}},
 * {@code {$nonce}} and {@code {$signature}} for these, {@code {$base64:…}} for its content in
 * Base64 and {@code {$signed:…}} for the signature of its content alone.
 *
 * @param credentials by name
 * @param words what stands for {@code {$word}}, by word
 * @param signed makes the signature of a text
 */
record RecipeTemplate(
    Credentials credentials, Map<String, String> words, UnaryOperator<String> signed) {

  private static final Pattern PLACE =
      Pattern.compile("\\{(?:\\$?[A-Za-z][A-Za-z0-9_.-]*}|\\$[a-z0-9]+:)");

  /** Returns {@code template} filled; a brace that opens nothing stays. */
  String fill(String template) {
    StringBuilder text = new StringBuilder();
    int at = 0;
    while (at < template.length()) {
      int end = template.charAt(at) == '{' ? end(template, at) : -1;
      if (end < 0) {
        text.append(template.charAt(at));
        at++;
      } else {
        text.append(value(template.substring(at + 1, end)));
        at = end + 1;
      }
    }
    return text.toString();
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
    return switch (parts[0]) {
      case "base64" -> Base64.getEncoder().encodeToString(content.getBytes(StandardCharsets.UTF_8));
      case "signed" -> signed.apply(content);
      default ->
          throw new IllegalArgumentException(
              "Expected $base64 or $signed before a colon but was \"$" + parts[0] + "\"");
    };
  }

  private String word(String word) {
    String value = words.get(word);
    if (value == null) {
      throw new IllegalArgumentException(
          "Expected $timestamp, $nonce or $signature but was \"$" + word + "\"");
    }
    return value;
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

  /** Shows nothing of what it fills in. */
  @Override
  public String toString() {
    return words.keySet().toString();
  }
}
