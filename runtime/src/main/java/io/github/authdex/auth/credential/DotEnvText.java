package io.github.authdex.auth.credential;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the text of a {@code .env} file, once. */
final class DotEnvText {
  private static final Pattern ASSIGNMENT =
      Pattern.compile("[ \\t]*(?:export[ \\t]+)?([A-Za-z_][A-Za-z0-9_.-]*)[ \\t]*=[ \\t]*");

  private final Path file;
  private final String text;
  private int position;

  DotEnvText(Path file, String text) {
    this.file = file;
    this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** Returns the values by name; of several with one name the last counts. */
  Map<String, String> values() throws IOException {
    Map<String, String> values = new LinkedHashMap<>();
    Matcher assignment = ASSIGNMENT.matcher(text);
    while (position < text.length()) {
      String line = text.substring(position, endOfLine(position)).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        position = endOfLine(position) + 1;
      } else if (assignment.region(position, text.length()).lookingAt()) {
        position = assignment.end();
        values.put(assignment.group(1), value());
      } else {
        throw new IOException("Expected NAME=value in " + file + ", line " + lineAt(position));
      }
    }
    return values;
  }

  private String value() throws IOException {
    char quote = position < text.length() ? text.charAt(position) : '\n';
    return quote == '"' || quote == '\'' ? quoted(quote) : unquoted();
  }

  private String unquoted() {
    int end = endOfLine(position);
    String line = text.substring(position, end);
    Matcher comment = Pattern.compile("(?:^|[ \\t])#").matcher(line);
    position = end + 1;
    return (comment.find() ? line.substring(0, comment.start()) : line).strip();
  }

  private String quoted(char quote) throws IOException {
    int line = lineAt(position);
    StringBuilder value = new StringBuilder();
    for (position++; position < text.length(); position++) {
      char c = text.charAt(position);
      if (c == quote) {
        position++;
        endLine(line);
        return value.toString();
      }
      boolean escape = c == '\\' && quote == '"' && position + 1 < text.length();
      value.append(escape ? unescaped(text.charAt(++position)) : String.valueOf(c));
    }
    throw new IOException("Expected a closing " + quote + " in " + file + " for line " + line);
  }

  private static String unescaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 'r' -> "\r";
      case 't' -> "\t";
      case '"', '\\', '$' -> String.valueOf(c);
      default -> "\\" + c;
    };
  }

  /** Moves to the next line, if nothing but a comment follows the closing quote. */
  private void endLine(int line) throws IOException {
    int end = endOfLine(position);
    String rest = text.substring(position, end).strip();
    if (!rest.isEmpty() && !rest.startsWith("#")) {
      throw new IOException(
          "Expected nothing behind the closing quote in " + file + ", line " + line);
    }
    position = end + 1;
  }

  private int endOfLine(int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int lineAt(int index) {
    return 1 + (int) text.substring(0, index).chars().filter(c -> c == '\n').count();
  }
}
