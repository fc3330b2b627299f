package io.github.authdex.catalog.digest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What providers' documents say of an API's operations, in a text that is a hundredth of them:
 * lines that people write, then a line for each operation.
 *
 * @param lines what people wrote, in their order
 * @param operations in the order of their paths
 */
public record Digest(List<Line> lines, List<DigestOperation> operations) {
  /** Which document at which commit. */
  public static final String DOCUMENT = "document";

  /** On which ground it is used here. */
  public static final String LICENCE = "licence";

  /**
   * A scheme of the document, and those of the entry that are the same; {@code -} if the entry has
   * it not, {@code none} if it is no credential.
   */
  public static final String SCHEME = "scheme";

  /** A scheme of the document, and words that ask for it whatever {@code security} says. */
  public static final String MEANS = "means";

  /** Operations that the entry is right about, and why. */
  public static final String DIFFERS = "differs";

  /** Words that say nothing of credentials. */
  public static final String READ = "read";

  private static final List<String> KEYS = List.of(DOCUMENT, LICENCE, SCHEME, MEANS, DIFFERS, READ);

  public Digest {
    lines = List.copyOf(lines);
    operations = List.copyOf(operations);
  }

  /**
   * A line that somebody wrote: {@code key: name = value}, or {@code key: value}.
   *
   * @param number 1-based
   * @param name empty where the key has a value alone
   */
  public record Line(int number, String key, String name, String value) {
    String write() {
      return key + ": " + (name.isEmpty() ? "" : name + " = ") + value;
    }
  }

  /** Returns the lines with {@code key}. */
  public List<Line> lines(String key) {
    return lines.stream().filter(line -> line.key().equals(key)).toList();
  }

  /**
   * Returns the digest in {@code text}.
   *
   * @throws DigestException if a line is none of a digest's
   */
  public static Digest read(String text) throws DigestException {
    List<Line> lines = new ArrayList<>();
    List<DigestOperation> operations = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        if (line.contains("\t")) {
          operations.add(DigestOperation.read(number, line));
        } else if (!line.isBlank() && !line.startsWith("#")) {
          lines.add(line(number, line));
        }
      } catch (IllegalArgumentException e) {
        throw new DigestException(number, e.getMessage());
      }
    }
    return new Digest(lines, operations);
  }

  private static Line line(int number, String text) {
    int colon = text.indexOf(": ");
    String key = colon < 0 ? "" : text.substring(0, colon);
    if (!KEYS.contains(key)) {
      throw new IllegalArgumentException(
          "a line starts with one of " + String.join(", ", KEYS) + " and a colon");
    }
    String rest = text.substring(colon + 2).strip();
    int equals = rest.indexOf(" = ");
    boolean named = List.of(SCHEME, MEANS, DIFFERS).contains(key);
    if (named && equals < 0) {
      throw new IllegalArgumentException("\"" + key + "\" has a name, \" = \" and a value");
    }
    return named
        ? new Line(
            number, key, rest.substring(0, equals).strip(), rest.substring(equals + 3).strip())
        : new Line(number, key, "", rest);
  }

  /** Returns the text that is read as this. */
  public String write() {
    return lines.stream().map(Line::write).collect(Collectors.joining("\n"))
        + "\n\n"
        + operations.stream().map(o -> o.write() + "\n").collect(Collectors.joining());
  }
}
