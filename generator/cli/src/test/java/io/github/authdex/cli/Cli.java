package io.github.authdex.cli;

import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the command line inside the test's own process. */
public final class Cli {
  private Cli() {}

  /**
   * What a run left behind.
   *
   * @param exitCode 0 done, 1 fault, 2 usage
   * @param out standard output
   * @param err standard error
   */
  public record Result(int exitCode, String out, String err) {}

  public static Result run(String... args) {
    return runWithInput("", args);
  }

  public static Result runWithInput(String input, String... args) {
    return run(input, false, args);
  }

  /** Runs as where a person sees standard output on a terminal. */
  static Result runOnTerminal(String... args) {
    return run("", true, args);
  }

  private static Result run(String input, boolean watched, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            watched,
            watched);
    int exitCode = Main.run(terminal, args);
    return new Result(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
