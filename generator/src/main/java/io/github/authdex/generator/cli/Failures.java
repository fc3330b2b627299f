package io.github.authdex.generator.cli;

import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.lab.UncheckableApiException;
import picocli.CommandLine;
import picocli.CommandLine.ParseResult;

/** Tells of work that ended in an exception: never a stack trace, always what to do. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private final Terminal terminal;

  Failures(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine commandLine, ParseResult result) {
    if (e instanceof SourceException source) {
      source.diagnostics().forEach(terminal.err()::println);
      return ExitCode.USAGE;
    }
    terminal.err().println("authdex: " + message(e));
    return isInput(e) ? ExitCode.USAGE : ExitCode.FAULT;
  }

  /** A runtime exception of the runtime itself is told in its own words; any other is our bug. */
  static String message(Throwable e) {
    boolean foreseen =
        (e instanceof Exception && !(e instanceof RuntimeException))
            || isInput(e)
            || e.getClass().getPackageName().startsWith("io.github.authdex.");
    return foreseen && e.getMessage() != null
        ? e.getMessage()
        : "an error of authdex itself, please report it with what you typed: "
            + e.getClass().getSimpleName()
            + " at "
            + place(e);
  }

  private static String place(Throwable e) {
    return e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : "an unknown place";
  }

  private static boolean isInput(Throwable e) {
    return e instanceof InputException
        || e instanceof IllegalArgumentException
        || e instanceof UnsupportedSchemeException
        || e instanceof UncheckableApiException;
  }
}
