package io.github.authdex.auth.internal.command;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a command into its words as a shell would, and does nothing else of what one does: spaces
 * stand between words, quotes keep them together, and in double quotes a backslash takes the next
 * quote or backslash as it is. What a shell would act on is refused where it is not quoted, since
 * whoever wrote it expected that.
 */
public final class ArgumentWords {
  private static final String OF_A_SHELL = "|&;<>`$\n\r";

  private final String text;
  private final List<String> words = new ArrayList<>();
  private final StringBuilder word = new StringBuilder();
  private boolean open;
  private int position;

  private ArgumentWords(String text) {
    this.text = text;
  }

  /**
   * Returns the words of {@code text}, at least one.
   *
   * @throws IllegalArgumentException if it has none, an open quote, or something for a shell; the
   *     message is a clause that shows nothing of it but that character
   */
  public static List<String> of(String text) {
    return new ArgumentWords(text).split();
  }

  private List<String> split() {
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == ' ' || c == '\t') {
        end();
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else {
        add(c);
      }
    }
    end();
    if (words.isEmpty()) {
      throw new IllegalArgumentException("no command stands there");
    }
    return List.copyOf(words);
  }

  private void quoted(char quote) {
    open = true;
    while (position < text.length()) {
      char c = text.charAt(position++);
      if (c == quote) {
        return;
      }
      if (quote == '\'') {
        word.append(c);
      } else {
        add(c == '\\' && isEscaped() ? text.charAt(position++) : c);
      }
    }
    throw new IllegalArgumentException("its command has an open " + quote);
  }

  private boolean isEscaped() {
    return position < text.length() && "\"\\".indexOf(text.charAt(position)) >= 0;
  }

  private void add(char c) {
    if (OF_A_SHELL.indexOf(c) >= 0) {
      throw new IllegalArgumentException(
          "no shell reads its command, which has "
              + (Character.isISOControl(c) ? "a line break" : "a " + c)
              + "; put that in single quotes if it is part of a word, or name a shell: sh -c '…'");
    }
    open = true;
    word.append(c);
  }

  private void end() {
    if (open) {
      words.add(word.toString());
      word.setLength(0);
      open = false;
    }
  }
}
