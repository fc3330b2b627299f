package io.github.authdex.cli.login;

import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Questions;
import io.github.authdex.cli.console.Terminal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Where the credentials of a login come from. */
public interface Asking {
  /**
   * Returns the credential, without what people paste beside it.
   *
   * @throws InputException if there is none
   */
  Secret ask(String api, CredentialSpec spec) throws IOException, InputException;

  /** Returns whether to keep what has {@code doubts}, each a sentence. */
  boolean confirm(List<String> doubts) throws IOException, InputException;

  /**
   * Returns what asks the person at {@code terminal}.
   *
   * @throws InputException if there is none
   */
  static Asking person(Terminal terminal) throws InputException {
    if (!HiddenInput.isPossible()) {
      throw new InputException(
          "Expected somebody at a terminal to ask; pipe the credentials to \"login --stdin\", a line"
              + " each");
    }
    return new Asking() {
      @Override
      public Secret ask(String api, CredentialSpec spec) throws IOException, InputException {
        String page = spec.obtain().isEmpty() ? "" : " (get it at " + spec.obtain() + ")";
        String question = api + ": " + spec.title() + page + ":";
        String typed =
            spec.secret()
                ? HiddenInput.ask(terminal, question).reveal()
                : new Questions(terminal).ask(question, answer -> "");
        return given(spec, typed);
      }

      @Override
      public boolean confirm(List<String> doubts) throws IOException {
        if (doubts.isEmpty()) {
          return true;
        }
        doubts.forEach(doubt -> terminal.err().println("authdex: warning: " + doubt));
        return new Questions(terminal)
            .ask("Keep it all the same? [y/N]", answer -> "")
            .toLowerCase(Locale.ROOT)
            .startsWith("y");
      }
    };
  }

  /** Returns what reads a line for each credential from the input of {@code terminal}. */
  static Asking lines(Terminal terminal) {
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    return new Asking() {
      @Override
      public Secret ask(String api, CredentialSpec spec) throws IOException, InputException {
        String line = lines.readLine();
        if (line == null) {
          throw new InputException(
              "Expected a line with the " + spec.title() + " of " + api + " but the input ended");
        }
        return given(spec, line);
      }

      @Override
      public boolean confirm(List<String> doubts) throws InputException {
        if (!doubts.isEmpty()) {
          throw new InputException(String.join("; ", doubts) + "; nothing was kept");
        }
        return true;
      }
    };
  }

  private static Secret given(CredentialSpec spec, String typed) throws InputException {
    String value = PastedCredential.clean(typed);
    if (value.isEmpty()) {
      throw new InputException(
          "Expected the " + spec.title() + " but it is empty; nothing was kept");
    }
    return Secret.of(value);
  }
}
