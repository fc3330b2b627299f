package io.github.authdex.cli.console;

import java.util.List;

/** Something the person typed cannot be used; the message says what, and the way out. */
public final class InputException extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorKind kind;
  private final transient List<String> suggestions;

  public InputException(String message) {
    this(ErrorKind.INPUT, message, List.of());
  }

  private InputException(ErrorKind kind, String message, List<String> suggestions) {
    super(message);
    this.kind = kind;
    this.suggestions = List.copyOf(suggestions);
  }

  /** Returns what says that something named is not there, and what may have been meant. */
  public static InputException notFound(String message, List<String> suggestions) {
    return new InputException(ErrorKind.NOT_FOUND, message, suggestions);
  }

  public ErrorKind kind() {
    return kind;
  }

  /** Returns what may have been meant, the likeliest first. */
  public List<String> suggestions() {
    return suggestions;
  }
}
