package io.github.authdex.catalog.sweep;

import java.util.Optional;
import java.util.regex.Pattern;

/** Whether a document leaves open what stands in front of a key (OpenAPI has no field for it). */
final class PrefixWords {
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?i).*\\b(?:bearer|basic|token token|prefix\\w*|format|followed|preceded|begin\\w*|start\\w*"
              + "|e\\.g|for example|example)\\b.*",
          Pattern.DOTALL);

  private PrefixWords() {}

  /**
   * Returns no prefix where a key stands alone by all that is known; nothing where it may have one.
   *
   * @param words what is said of the key
   */
  static Optional<String> of(String name, String words) {
    return name.equalsIgnoreCase("Authorization") || SPEAKS.matcher(words).matches()
        ? Optional.empty()
        : Optional.of("");
  }
}
