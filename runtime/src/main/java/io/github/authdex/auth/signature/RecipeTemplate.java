package io.github.authdex.auth.signature;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Template;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.function.UnaryOperator;

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

  /** Returns {@code template} filled; a brace that opens nothing stays. */
  String fill(String template) {
    return Template.fill(template, this::value);
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

  /** Shows nothing of what it fills in. */
  @Override
  public String toString() {
    return words.keySet().toString();
  }
}
