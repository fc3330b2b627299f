package io.github.authdex.cli.draft;

import java.util.Optional;
import java.util.regex.Pattern;

/** Texts of documents as an entry has them: one line, a sentence, not long. */
final class Prose {
  private static final int MOST = 160;

  /** Elements of HTML; another word in such brackets is one that the reader is to replace. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(a|b|i|p|u|br|hr|em|li|ol|td|th|tr|tt|ul|h[1-6]|div|img|pre|sub|sup|code|font|span"
              + "|kbd|small|strong|table|tbody|thead|blockquote)(\\s[^>]*)?/?>",
          Pattern.CASE_INSENSITIVE);

  private Prose() {}

  static Optional<String> line(String text) {
    String plain =
        TAG.matcher(text)
            .replaceAll(" ")
            .replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ")
            .replaceAll("[`*_]{1,3}([^`*_]+)[`*_]{1,3}", "$1")
            .strip();
    String first = plain.replaceFirst("(?<=[a-z)]\\.) .*", "");
    return first.isEmpty() || first.length() > MOST
        ? Optional.empty()
        : Optional.of(first.matches(".*[\\p{L}\\p{N}]") ? first + "." : first);
  }
}
