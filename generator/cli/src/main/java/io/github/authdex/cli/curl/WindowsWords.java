package io.github.authdex.cli.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The words of a command as Windows' cmd.exe and its C runtime read them, the form that browsers
 * copy as "cURL (cmd)": {@code ^} takes a character as it is, and joins lines.
 */
final class WindowsWords {
  private static final Pattern FORM = Pattern.compile("\\^[\"%]|\\^\\s*\\r?\\n");

  private WindowsWords() {}

  /** Returns whether {@code command} is in this form. */
  static boolean isForm(String command) {
    return FORM.matcher(command).find();
  }

  static CommandWords of(String command) throws CurlException {
    return new CommandWords(split(withoutCarets(command)), false, Optional.empty());
  }

  /** What cmd.exe hands on: a caret counts outside of quotes alone. */
  private static String withoutCarets(String command) {
    StringBuilder plain = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < command.length(); i++) {
      char c = command.charAt(i);
      if (c == '^' && !quoted) {
        i++;
        if (command.startsWith("\r\n", i)) {
          i++; // Joins the lines, as a single line break does.
          i += keepBreak(command, i, plain);
        } else if (command.startsWith("\n", i)) {
          i += keepBreak(command, i, plain);
        } else if (i < command.length()) {
          plain.append(command.charAt(i));
        }
      } else {
        quoted ^= c == '"';
        plain.append(c);
      }
    }
    return plain.toString();
  }

  /** A second line break behind a caret is one of the text; returns how many characters it has. */
  private static int keepBreak(String command, int at, StringBuilder plain) {
    if (command.startsWith("\r\n", at + 1)) {
      plain.append('\n');
      return 2;
    }
    if (command.startsWith("\n", at + 1)) {
      plain.append('\n');
      return 1;
    }
    return 0;
  }

  /** How the C runtime makes arguments: a quote behind an odd number of backslashes is text. */
  private static List<String> split(String line) throws CurlException {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean started = false;
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (Character.isWhitespace(c) && !quoted) {
        if (started) {
          words.add(word.toString());
        }
        word.setLength(0);
        started = false;
        continue;
      }
      started = true;
      if (c == '\\') {
        i = backslashes(line, i, word) - 1;
      } else if (c == '"') {
        quoted = !quoted;
      } else {
        word.append(c);
      }
    }
    if (quoted) {
      throw new CurlException(
          "Expected a curl command but a quote (\") in it is not closed; paste all of it");
    }
    if (started) {
      words.add(word.toString());
    }
    return words;
  }

  /**
   * Takes the backslashes at {@code at}, and the quote that they make text; returns what follows.
   */
  private static int backslashes(String line, int at, StringBuilder word) {
    int end = at;
    while (end < line.length() && line.charAt(end) == '\\') {
      end++;
    }
    int count = end - at;
    if (end == line.length() || line.charAt(end) != '"') {
      word.append("\\".repeat(count));
      return end;
    }
    word.append("\\".repeat(count / 2));
    if (count % 2 == 0) {
      return end;
    }
    word.append('"');
    return end + 1;
  }
}
