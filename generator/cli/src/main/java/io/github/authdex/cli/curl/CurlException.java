package io.github.authdex.cli.curl;

/** A curl command cannot be taken as it stands; the message says why, and repeats no value. */
public final class CurlException extends Exception {
  private static final long serialVersionUID = 1L;

  CurlException(String message) {
    super(message);
  }
}
