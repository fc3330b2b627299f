package io.github.authdex.auth.internal.command;

/** Says what is wrong with a command, as a clause for behind "but"; shows nothing secret. */
public final class CommandFailure extends Exception {
  private static final long serialVersionUID = 1L;

  CommandFailure(String clause) {
    super(clause);
  }
}
