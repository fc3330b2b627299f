package io.github.authdex.cli.curl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The words of a command as a POSIX shell reads them (Shell Command Language, §2.2), with the
 * {@code $'…'} of bash. Nothing is expanded: what a shell would fill in is noted.
 */
final class ShellWords {
  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean started;
  private boolean expands;
  private int at;

  private ShellWords(String text) {
    this.text = text;
  }

  /**
   * Returns what {@code command} says.
   *
   * @throws CurlException if a quote is not closed
   */
  static CommandWords of(String command) throws CurlException {
    ShellWords reader = new ShellWords(command);
    Optional<String> rest = reader.read();
    return new CommandWords(List.copyOf(reader.words), reader.expands, rest);
  }

  /** Reads to the end of the command, and returns the sign behind which another begins. */
  private Optional<String> read() throws CurlException {
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == ' ' || c == '\t' || c == '\r') {
        endWord();
      } else if (endsCommand(c)) {
        endWord();
        return text.substring(at).isBlank() ? Optional.empty() : Optional.of(shown(c));
      } else if (c == '#' && !started) {
        skipComment();
      } else {
        take(c);
      }
    }
    endWord();
    return Optional.empty();
  }

  /** Blank lines before the command are none of it. */
  private boolean endsCommand(char c) {
    return "|;&<>".indexOf(c) >= 0 || (c == '\n' && (started || !words.isEmpty()));
  }

  private static String shown(char c) {
    return c == '\n' ? "the next line" : String.valueOf(c);
  }

  private void skipComment() {
    int end = text.indexOf('\n', at);
    at = end < 0 ? text.length() : end;
  }

  private void take(char c) throws CurlException {
    if (c == '\n') {
      return;
    }
    if (c == '\\') {
      escaped();
      return;
    }
    started = true;
    switch (c) {
      case '\'' -> word.append(quoted('\''));
      case '"' -> doubleQuoted();
      case '$' -> dollar();
      case '`' -> {
        expands = true;
        word.append(c);
      }
      default -> word.append(c);
    }
  }

  /** A backslash before a line break joins the lines. */
  private void escaped() {
    if (text.startsWith("\r\n", at)) {
      at += 2;
    } else if (text.startsWith("\n", at)) {
      at++;
    } else if (at < text.length()) {
      started = true;
      word.append(text.charAt(at++));
    }
  }

  private void dollar() throws CurlException {
    if (text.startsWith("'", at)) {
      at++;
      word.append(AnsiQuoted.text(quotedWithEscapes()));
    } else if (text.startsWith("\"", at)) {
      at++;
      doubleQuoted();
    } else {
      noteExpansion();
      word.append('$');
    }
  }

  private void noteExpansion() {
    expands |= at < text.length() && isExpanded(text.charAt(at));
  }

  private static boolean isExpanded(char next) {
    return next == '{' || next == '(' || next == '_' || Character.isLetterOrDigit(next);
  }

  private String quoted(char quote) throws CurlException {
    int end = text.indexOf(quote, at);
    if (end < 0) {
      throw unclosed(quote);
    }
    String inside = text.substring(at, end);
    at = end + 1;
    return inside;
  }

  private String quotedWithEscapes() throws CurlException {
    int start = at;
    while (at < text.length() && text.charAt(at) != '\'') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    if (at >= text.length()) {
      throw unclosed('\'');
    }
    return text.substring(start, at++);
  }

  private void doubleQuoted() throws CurlException {
    while (at < text.length() && text.charAt(at) != '"') {
      char c = text.charAt(at++);
      if (c == '\\' && at < text.length() && "$`\"\\\n".indexOf(text.charAt(at)) >= 0) {
        char next = text.charAt(at++);
        word.append(next == '\n' ? "" : String.valueOf(next));
      } else {
        if (c == '$') {
          noteExpansion();
        }
        expands |= c == '`';
        word.append(c);
      }
    }
    if (at >= text.length()) {
      throw unclosed('"');
    }
    at++;
  }

  private static CurlException unclosed(char quote) {
    return new CurlException(
        "Expected a curl command but a quote ("
            + quote
            + ") in it is not closed; paste all of it, in quotes of the other kind");
  }

  private void endWord() {
    if (started) {
      words.add(word.toString());
    }
    word.setLength(0);
    started = false;
  }
}
