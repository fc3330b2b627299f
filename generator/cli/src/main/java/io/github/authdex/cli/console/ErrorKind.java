package io.github.authdex.cli.console;

import java.util.Locale;

/** Why a verb did not do its work, as {@code --json} says it. */
public enum ErrorKind {
  /** The command line cannot be understood. */
  USAGE(ExitCode.USAGE),
  /** What the command line names cannot be used. */
  INPUT(ExitCode.USAGE),
  /** What the command line names is not there. */
  NOT_FOUND(ExitCode.USAGE),
  /** A server cannot be reached, or breaks off. */
  NETWORK(ExitCode.FAULT),
  /** A server or the machine refused. */
  FAULT(ExitCode.FAULT),
  /** A bug of this program. */
  INTERNAL(ExitCode.FAULT);

  private final int exitCode;

  ErrorKind(int exitCode) {
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }

  /** Returns the word that stands for this, such as {@code not-found}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
