package io.github.authdex.cli.draft;

import java.util.Optional;

/** Texts of documents as an entry has them: one line, a sentence, not long. */
final class Prose {
  private static final int MOST = 160;

  private Prose() {}

  static Optional<String> line(String text) {
    String plain =
        text.replaceAll("<[^>]*>", " ")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
            .replaceAll("[`*_]{1,3}([^`*_]+)[`*_]{1,3}", "$1")
            .strip();
    String first = plain.replaceFirst("(?<=[a-z)]\\.) .*", "");
    return first.isEmpty() || first.length() > MOST
        ? Optional.empty()
        : Optional.of(first.matches(".*[\\p{L}\\p{N}]") ? first + "." : first);
  }
}
