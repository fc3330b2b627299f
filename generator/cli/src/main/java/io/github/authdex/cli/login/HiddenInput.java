package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What a person types and nobody sees, from the terminal even where output goes elsewhere. */
final class HiddenInput {
  private static final Path TERMINAL = Path.of("/dev/tty");

  private HiddenInput() {}

  /** Returns whether there is a person to ask. */
  static boolean isPossible() {
    return Terminal.hasKeyboard() && (Files.isReadable(TERMINAL) || console().isPresent());
  }

  private static Optional<Console> console() {
    return Optional.ofNullable(System.console());
  }

  /** Returns the line that is typed behind {@code question}. */
  static Secret ask(Terminal terminal, String question) throws IOException, InputException {
    Runnable asked = () -> terminal.err().print(question + " ");
    Optional<String> line = Files.isReadable(TERMINAL) ? ofTerminal(asked) : ofConsole(asked);
    terminal.err().println();
    return Secret.of(
        line.orElseThrow(() -> new InputException("Expected an answer but none came")));
  }

  /** As of Windows, where there is no file that is the terminal. */
  private static Optional<String> ofConsole(Runnable asked) {
    asked.run();
    return console().map(Console::readPassword).map(String::new);
  }

  /** Hides before it asks: who types at once, or pastes, is hidden too. */
  private static Optional<String> ofTerminal(Runnable asked) throws IOException {
    try (EchoOff off = EchoOff.at(TERMINAL);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    Files.newInputStream(off.terminal()), StandardCharsets.UTF_8))) {
      asked.run();
      return Optional.ofNullable(reader.readLine());
    }
  }
}
