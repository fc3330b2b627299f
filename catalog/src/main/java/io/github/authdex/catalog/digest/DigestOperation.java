package io.github.authdex.catalog.digest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a provider's document says of one operation.
 *
 * @param line of the digest, 1-based
 * @param method upper case
 * @param path below the entry's server, with {@code {name}} for a segment
 * @param security alternatives, each a set of the document's schemes; empty if it does not say
 * @param words what its text says of credentials or of its end, or empty
 */
public record DigestOperation(
    int line, String method, String path, Optional<List<Set<String>>> security, String words) {
  private static final String NOTHING = "none";
  private static final String UNSAID = "unsaid";

  public DigestOperation {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(words, "words");
    security = security.map(List::copyOf);
  }

  /** Returns method and path, as people write them. */
  public String name() {
    return method + " " + path;
  }

  /**
   * Returns the operation in a line of a digest: columns between tabs, in the second of which
   * alternatives stand between spaces, with {@code +} within one.
   */
  static DigestOperation read(int number, String line) {
    String[] columns = line.split("\t", -1);
    String[] name = columns[0].split(" ", 2);
    if (columns.length < 2 || columns.length > 3 || name.length < 2 || columns[1].isBlank()) {
      throw new IllegalArgumentException(
          "an operation is its method and path, its security and perhaps words, between tabs");
    }
    return new DigestOperation(
        number, name[0], name[1], security(columns[1]), columns.length > 2 ? columns[2] : "");
  }

  private static Optional<List<Set<String>>> security(String text) {
    if (text.equals(UNSAID)) {
      return Optional.empty();
    }
    return Optional.of(
        List.of(text.split(" ")).stream()
            .<Set<String>>map(
                alternative ->
                    alternative.equals(NOTHING)
                        ? Set.of()
                        : new LinkedHashSet<>(List.of(alternative.split("\\+"))))
            .toList());
  }

  /** Returns the line that is read as this. */
  String write() {
    String text =
        security
            .map(
                alternatives ->
                    alternatives.isEmpty()
                        ? NOTHING
                        : String.join(
                            " ", alternatives.stream().map(DigestOperation::write).toList()))
            .orElse(UNSAID);
    return name() + "\t" + text + (words.isEmpty() ? "" : "\t" + words);
  }

  private static String write(Set<String> alternative) {
    return alternative.isEmpty() ? NOTHING : String.join("+", alternative);
  }
}
