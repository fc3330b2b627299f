package io.github.authdex.generator.cli;

import java.util.List;

/** Something the person typed cannot be used; the message says what, and the way out. */
final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final transient List<String> suggestions;

  InputException(String message) {
    this(ErrorKind.INPUT, message, List.of());
  }

  private InputException(ErrorKind kind, String message, List<String> suggestions) {
    super(message);
    this.kind = kind;
    this.suggestions = List.copyOf(suggestions);
  }

  /** Returns what says that something named is not there, and what may have been meant. */
  static InputException notFound(String message, List<String> suggestions) {
    return new InputException(ErrorKind.NOT_FOUND, message, suggestions);
  }

  ErrorKind kind() {
    return kind;
  }

  /** Returns what may have been meant, the likeliest first. */
  List<String> suggestions() {
    return suggestions;
  }
}
