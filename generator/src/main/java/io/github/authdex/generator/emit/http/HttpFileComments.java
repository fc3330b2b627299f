package io.github.authdex.generator.emit.http;

import io.github.authdex.generator.emit.collection.DescriptionText;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes text of a document as comments, each line one of its own. A comment that starts with an at
 * sign would be an order to the tool, such as to read another file.
 */
final class HttpFileComments {
  private HttpFileComments() {}

  /** Returns {@code text} as comments, none if it is blank. */
  static List<String> of(String text) {
    return text.isBlank()
        ? List.of()
        : text.strip().lines().flatMap(HttpFileComments::line).toList();
  }

  /** Returns {@code text} as it stands behind {@code ###}. */
  static String title(String text) {
    return DescriptionText.name(text).strip();
  }

  private static Stream<String> line(String line) {
    String text = DescriptionText.name(line).stripTrailing();
    String shown = text.stripLeading().startsWith("@") ? text.replaceFirst("@", "＠") : text;
    return Stream.of(shown.isBlank() ? "#" : "# " + shown);
  }
}
