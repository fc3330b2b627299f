package io.github.authdex.generator.cli;

/** Something the person typed cannot be used; the message says what, and the way out. */
final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  InputException(String message) {
    super(message);
  }
}
