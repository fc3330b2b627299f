package io.github.authdex.generator.emit.javaclient;

import java.util.stream.Collectors;

/** Breaks the text of comments into lines that fit beside code, however deep it stands. */
final class CommentLines {
  private static final int LONGEST = 96;
  private static final String HANGING = "    ";

  private CommentLines() {}

  /** Returns {@code text} with each of its lines broken at spaces; those of block tags hang. */
  static String wrapped(String text) {
    return text.lines()
        .map(line -> line.length() <= LONGEST ? line : broken(line))
        .collect(Collectors.joining("\n"));
  }

  private static String broken(String line) {
    String hanging = line.startsWith("@") ? HANGING : "";
    StringBuilder lines = new StringBuilder();
    String rest = line;
    String indent = "";
    while (indent.length() + rest.length() > LONGEST) {
      int end = end(rest, LONGEST - indent.length());
      lines.append(indent).append(rest.substring(0, end).stripTrailing()).append('\n');
      rest = rest.substring(end).stripLeading();
      indent = hanging;
    }
    return rest.isEmpty() ? lines.toString().stripTrailing() : lines + indent + rest;
  }

  /** Returns where a line may end: behind a word, or within one that is longer than a line. */
  private static int end(String text, int longest) {
    int space = text.lastIndexOf(' ', longest);
    if (space > 0 && !text.substring(0, space).isBlank()) {
      return space;
    }
    int escape = text.lastIndexOf('&', longest - 1);
    return escape > 0 && text.indexOf(';', escape) >= longest ? escape : longest;
  }
}
