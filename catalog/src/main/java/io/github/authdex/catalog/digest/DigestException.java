package io.github.authdex.catalog.digest;

/** A text is no digest. */
public final class DigestException extends Exception {
  private static final long serialVersionUID = 1;

  private final int line;

  DigestException(int line, String message) {
    super(message);
    this.line = line;
  }

  /** Returns the 1-based line. */
  public int line() {
    return line;
  }
}
