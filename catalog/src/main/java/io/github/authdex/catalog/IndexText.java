package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;

/**
 * The form of the index: a line for each fact, its first column saying which, its columns between
 * tabs, all in ASCII. A program reads it at its start, so it takes no parser that would have to be
 * loaded first, and no decoding.
 */
final class IndexText {
  static final String FIRST_LINE = "authdex-index\t6";

  private IndexText() {}

  static String line(String... columns) {
    StringBuilder line = new StringBuilder();
    for (String column : columns) {
      line.append(line.isEmpty() ? "" : "\t").append(escaped(column));
    }
    return line.append('\n').toString();
  }

  static List<String> columns(String line) {
    return columns(line, 0, line.length());
  }

  /** Returns the columns of the line between two places of {@code text}. */
  static List<String> columns(String text, int from, int end) {
    List<String> columns = new ArrayList<>(8);
    int start = from;
    for (int tab = text.indexOf('\t', start);
        tab >= 0 && tab < end;
        tab = text.indexOf('\t', start)) {
      columns.add(unescaped(text.substring(start, tab)));
      start = tab + 1;
    }
    columns.add(unescaped(text.substring(start, end)));
    return columns;
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\' -> escaped.append("\\\\");
        case '\t' -> escaped.append("\\t");
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        default -> escaped.append(c < 0x80 ? String.valueOf(c) : String.format("\\u%04x", (int) c));
      }
    }
    return escaped.toString();
  }

  private static String unescaped(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (text.charAt(++i) == 'u') {
        plain.append((char) Integer.parseInt(text.substring(i + 1, i + 5), 16));
        i += 4;
      } else {
        plain.append(meaning(text.charAt(i)));
      }
    }
    return plain.toString();
  }

  private static char meaning(char escape) {
    return switch (escape) {
      case 't' -> '\t';
      case 'n' -> '\n';
      case 'r' -> '\r';
      default -> escape;
    };
  }
}
