package io.github.authdex.cli;

import io.github.authdex.auth.UnsupportedSchemeException;
import io.github.authdex.auth.credential.UnavailableSecretException;
import io.github.authdex.auth.exchange.EndpointException;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.call.NetworkFailure;
import io.github.authdex.cli.console.ErrorKind;
import io.github.authdex.cli.console.ErrorReport;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.lab.UncheckableApiException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.List;
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
    return report(e).print(terminal, result.hasMatchedOption("--json"));
  }

  /** Returns what to tell of {@code e}, which may be an error of the machine. */
  static ErrorReport report(Throwable e) {
    if (e instanceof SourceException source) {
      return new ErrorReport(ErrorKind.INPUT, source.getMessage(), List.of(), source.diagnostics());
    }
    if (e instanceof InputException input) {
      return new ErrorReport(input.kind(), input.getMessage(), input.suggestions(), List.of());
    }
    if (e instanceof EndpointException endpoint) {
      IOException told = NetworkFailure.told(endpoint);
      return ErrorReport.of(kind(told), told.getMessage());
    }
    if (e instanceof UncheckedIOException unchecked) {
      return report(unchecked.getCause());
    }
    if (e instanceof FileSystemException file) {
      return ErrorReport.of(ErrorKind.INPUT, words(file));
    }
    return isForeseen(e) && e.getMessage() != null
        ? ErrorReport.of(kind(e), e.getMessage())
        : ErrorReport.of(ErrorKind.INTERNAL, bug(e));
  }

  private static ErrorKind kind(Throwable e) {
    if (e instanceof NetworkFailure) {
      return ErrorKind.NETWORK;
    }
    return isInput(e) ? ErrorKind.INPUT : ErrorKind.FAULT;
  }

  /** The message of such an exception is a path and no more. */
  private static String words(FileSystemException e) {
    String file = "\"" + e.getFile() + "\"";
    if (e instanceof NoSuchFileException) {
      return "Expected a file but there is no " + file;
    }
    if (e instanceof AccessDeniedException) {
      return "Expected a file that can be opened but may not open " + file;
    }
    return "Cannot read or write " + file + (e.getReason() == null ? "" : ": " + e.getReason());
  }

  /** A runtime exception of the runtime itself is told in its own words; any other is our bug. */
  private static boolean isForeseen(Throwable e) {
    return (e instanceof Exception && !(e instanceof RuntimeException))
        || isInput(e)
        || e.getClass().getPackageName().startsWith("io.github.authdex.");
  }

  private static String bug(Throwable e) {
    return "an error of authdex itself, please report it with what you typed: "
        + e.getClass().getSimpleName()
        + " at "
        + (e.getStackTrace().length > 0 ? e.getStackTrace()[0].toString() : "an unknown place");
  }

  private static boolean isInput(Throwable e) {
    return e instanceof IllegalArgumentException
        || e instanceof UnavailableSecretException
        || e instanceof UnsupportedSchemeException
        || e instanceof UncheckableApiException;
  }
}
