package io.github.authdex.generator.emit.hurl;

import io.github.authdex.generator.emit.collection.DescriptionText;
import java.util.List;

/** Writes text of a document as comments, each line one of its own. */
final class HurlComments {
  private HurlComments() {}

  /** Returns {@code text} as comments, none if it is blank. */
  static List<String> of(String text) {
    return text.isBlank() ? List.of() : text.strip().lines().map(HurlComments::line).toList();
  }

  private static String line(String line) {
    String text = DescriptionText.name(line).stripTrailing();
    return text.isBlank() ? "#" : "# " + text;
  }
}
