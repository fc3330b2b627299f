package io.github.authdex.cli.console;

import io.github.authdex.catalog.source.Diagnostic;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What is told of work that was not done.
 *
 * @param kind why
 * @param message one sentence
 * @param suggestions what may have been meant, the likeliest first
 * @param findings in a document or an entry, which say more than the message
 */
public record ErrorReport(
    ErrorKind kind, String message, List<String> suggestions, List<Diagnostic> findings) {

  public static ErrorReport of(ErrorKind kind, String message) {
    return new ErrorReport(kind, message, List.of(), List.of());
  }

  /**
   * Tells people on standard error and, where {@code json} is wanted, programs on standard output,
   * so that there is one JSON value in any case.
   *
   * @return what the process ends with
   */
  public int print(Terminal terminal, boolean json) {
    if (findings.isEmpty()) {
      terminal.err().println("authdex: " + message);
    } else {
      findings.forEach(terminal.err()::println);
    }
    if (json) {
      terminal.out().print(JsonOutput.of(Map.of("error", data())));
    }
    return kind.exitCode();
  }

  private Map<String, Object> data() {
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("kind", kind.word());
    data.put("message", message);
    data.put("exit", kind.exitCode());
    data.put("suggestions", suggestions);
    data.put("findings", findings.stream().map(FindingJson::of).toList());
    return data;
  }
}
