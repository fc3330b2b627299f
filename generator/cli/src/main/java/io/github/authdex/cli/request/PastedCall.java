package io.github.authdex.cli.request;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.curl.CurlCommand;
import io.github.authdex.cli.curl.CurlException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a call's words say when the last of them may be a curl command.
 *
 * @param words with a URL in place of the command
 * @param method what {@code -X} says, or else the command
 * @param curl the command, if there is one
 */
public record PastedCall(List<String> words, Optional<String> method, Optional<CurlCommand> curl) {
  /**
   * Reads {@code words} and tells {@code terminal} what of a command is left out.
   *
   * @throws InputException if the command cannot be sent as it stands
   */
  public static PastedCall of(List<String> words, Optional<String> method, Terminal terminal)
      throws InputException {
    String last = words.get(words.size() - 1);
    if (!CurlCommand.isOne(last)) {
      return new PastedCall(words, method, Optional.empty());
    }
    CurlCommand curl = read(last);
    if (!curl.refusals().isEmpty()) {
      throw new InputException(
          "Expected a curl command that can be sent as it stands but "
              + String.join("; ", curl.refusals()));
    }
    curl.note().ifPresent(note -> terminal.err().println("authdex: " + note));
    List<String> plain = new ArrayList<>(words.subList(0, words.size() - 1));
    plain.add(url(curl));
    return new PastedCall(plain, Optional.of(method.orElse(curl.method())), Optional.of(curl));
  }

  /** Returns the URL of {@code text}, if that is a curl command, or else {@code text}. */
  public static String urlOf(String text) throws InputException {
    return CurlCommand.isOne(text) ? url(read(text)) : text;
  }

  /** Returns the method of {@code text}, if that is a curl command, or else {@code GET}. */
  public static String methodOf(String text) throws InputException {
    return CurlCommand.isOne(text) ? read(text).method() : "GET";
  }

  private static CurlCommand read(String command) throws InputException {
    try {
      return CurlCommand.of(command);
    } catch (CurlException e) {
      throw new InputException(e.getMessage());
    }
  }

  private static String url(CurlCommand curl) throws InputException {
    try {
      return curl.url();
    } catch (CurlException e) {
      throw new InputException(e.getMessage());
    }
  }
}
