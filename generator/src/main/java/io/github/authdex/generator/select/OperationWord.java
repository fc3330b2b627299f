package io.github.authdex.generator.select;

import io.github.authdex.catalog.lint.NearestWord;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A word of a selection.
 *
 * @param text as it was written
 * @param kind what it names
 * @param method upper case, or empty for any
 * @param pattern fits what it names whole
 */
record OperationWord(String text, Kind kind, String method, Pattern pattern) {
  private static final Pattern PATH = Pattern.compile("(?:([A-Za-z]+) +)?(/.*)");
  private static final int SHOWN = 10;

  /** What a word names. */
  enum Kind {
    PATH("path"),
    TAG("tag"),
    OPERATION("operation"),
    TAG_OR_OPERATION("tag, path or operation");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    private Stream<String> names(Operation operation) {
      Stream<String> tag = Stream.of(operation.tag()).filter(name -> !name.isEmpty());
      return switch (this) {
        case PATH -> Stream.of(operation.path());
        case TAG -> tag;
        case OPERATION -> Stream.of(operation.id());
        case TAG_OR_OPERATION -> Stream.concat(tag, Stream.of(operation.id()));
      };
    }
  }

  static OperationWord of(String text) {
    Matcher path = PATH.matcher(text.strip());
    if (path.matches()) {
      String method = path.group(1) == null ? "" : path.group(1).toUpperCase(Locale.ROOT);
      return new OperationWord(text, Kind.PATH, method, pathPattern(path.group(2)));
    }
    if (text.startsWith("tag:")) {
      return named(text, Kind.TAG, text.substring("tag:".length()));
    }
    return text.startsWith("operation:")
        ? named(text, Kind.OPERATION, text.substring("operation:".length()))
        : named(text, Kind.TAG_OR_OPERATION, text);
  }

  private static OperationWord named(String text, Kind kind, String name) {
    return new OperationWord(text, kind, "", pattern(name.strip(), star -> ".*"));
  }

  /** What ends in all that is below a path means the path, too. */
  private static Pattern pathPattern(String path) {
    String rest = path.endsWith("/**") ? "(/.*)?" : "";
    String start = rest.isEmpty() ? path : path.substring(0, path.length() - "/**".length());
    String body = pattern(start, star -> star.length() > 1 ? ".*" : "[^/]*").pattern();
    return Pattern.compile(body + rest, Pattern.DOTALL);
  }

  private static Pattern pattern(String glob, Function<String, String> stars) {
    StringBuilder pattern = new StringBuilder();
    Matcher part = Pattern.compile("\\*+|[^*]+", Pattern.DOTALL).matcher(glob);
    while (part.find()) {
      String found = part.group();
      pattern.append(found.charAt(0) == '*' ? stars.apply(found) : Pattern.quote(found));
    }
    return Pattern.compile(pattern.toString(), Pattern.DOTALL);
  }

  boolean fits(Operation operation) {
    return (method.isEmpty() || method.equals(operation.method()))
        && kind.names(operation).anyMatch(name -> pattern.matcher(name).matches());
  }

  /** Returns what says that this word fits none of {@code operations}. */
  String unknown(List<Operation> operations) {
    List<String> names = operations.stream().flatMap(kind::names).distinct().toList();
    List<String> near = NearestWord.to(text, names);
    return "Expected a "
        + kind.words
        + " of the API but was \""
        + text
        + "\""
        + (near.isEmpty() ? there(operations) : "; did you mean " + String.join(", ", near) + "?");
  }

  private String there(List<Operation> operations) {
    Kind shown = kind == Kind.PATH || kind == Kind.OPERATION ? kind : Kind.TAG;
    List<String> names = operations.stream().flatMap(shown::names).distinct().toList();
    if (names.isEmpty()) {
      return "; it has no tags, and " + operations.size() + " operations";
    }
    return "; it has "
        + shown.words
        + "s such as "
        + String.join(", ", names.subList(0, Math.min(SHOWN, names.size())));
  }
}
