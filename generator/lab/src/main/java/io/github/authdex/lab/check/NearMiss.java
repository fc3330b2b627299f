package io.github.authdex.lab.check;

import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.PathTemplate;
import java.util.Optional;
import java.util.regex.Pattern;

/** The slips that people make with a right credential. */
final class NearMiss {
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{.*|\\$\\{.*|\\$[A-Z_]+|%[A-Z_]+%|<.*>|\\{.*}|YOUR[_-].*");
  private static final int SHORTEST_PART = 8;

  private NearMiss() {}

  /** Returns what happened to {@code expected} on its way to {@code value}, if that can be told. */
  static Optional<String> describe(String value, String expected) {
    if (value.isEmpty()) {
      return Optional.of("left empty");
    }
    if (PLACEHOLDER.matcher(value).matches()) {
      return Optional.of("as a placeholder that nobody filled in");
    }
    if (SameText.of(value.strip(), expected)) {
      return Optional.of("with white space around it");
    }
    if (SameText.of(unquoted(value), expected)) {
      return Optional.of("in quotes, which do not belong to it");
    }
    if (value.equalsIgnoreCase(expected)) {
      return Optional.of("with small and capital letters changed");
    }
    return encoded(value, expected).or(() -> part(value, expected));
  }

  private static Optional<String> encoded(String value, String expected) {
    if (SameText.of(FormFields.decode(value), expected)
        || SameText.of(PathTemplate.decode(value), expected)) {
      return Optional.of("percent-encoded once too often");
    }
    return SameText.of(value.replace(' ', '+'), expected)
        ? Optional.of("with its + not encoded as %2B, so that it arrived as a space")
        : Optional.empty();
  }

  private static Optional<String> part(String value, String expected) {
    if (value.length() >= SHORTEST_PART && expected.contains(value)) {
      return Optional.of("cut short");
    }
    return expected.length() >= SHORTEST_PART && value.contains(expected)
        ? Optional.of("with further characters around it")
        : Optional.empty();
  }

  private static String unquoted(String value) {
    boolean quoted =
        value.length() > 2
            && (value.startsWith("\"") || value.startsWith("'"))
            && value.charAt(0) == value.charAt(value.length() - 1);
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
