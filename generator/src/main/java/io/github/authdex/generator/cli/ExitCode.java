package io.github.authdex.generator.cli;

/** What a verb ends with. */
final class ExitCode {
  /** The work is done. */
  static final int DONE = 0;

  /** The work found a fault: a failed check, a 401, an unknown API. */
  static final int FAULT = 1;

  /** Wrong usage or input. */
  static final int USAGE = 2;

  private ExitCode() {}
}
