package io.github.authdex.cli.console;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * Asks the person at the keyboard; the questions go to standard error, so that output stays data.
 */
public final class Questions {
  private static final int MOST = 5;

  private final Terminal terminal;
  private final BufferedReader answers;

  public Questions(Terminal terminal) {
    this.terminal = terminal;
    this.answers = new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
  }

  /**
   * Returns the answer to {@code question}; empty if the person leaves it.
   *
   * @param flaw says what is wrong with an answer, so that it is asked again; empty if nothing is
   */
  public String ask(String question, Function<String, String> flaw) throws IOException {
    for (int i = 0; i < MOST; i++) {
      terminal.err().print(question + " ");
      String answer = answers.readLine();
      if (answer == null || answer.isBlank()) {
        return "";
      }
      String wrong = flaw.apply(answer.strip());
      if (wrong.isEmpty()) {
        return answer.strip();
      }
      terminal.err().println("  " + wrong);
    }
    return "";
  }
}
