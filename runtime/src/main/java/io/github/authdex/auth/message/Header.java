package io.github.authdex.auth.message;

import io.github.authdex.auth.internal.text.Syntax;

/**
 * One header field line.
 *
 * @param name as it is sent; names compare without case (RFC 9110 §5.1)
 * @param value without line breaks
 */
public record Header(String name, String value) {
  public Header {
    if (!Syntax.isToken(name)) {
      throw new IllegalArgumentException(
          "Expected a header name made of token characters (RFC 9110 §5.6.2) but it had "
              + name.length()
              + " characters, one of them not allowed");
    }
    if (!Syntax.isFieldValue(value)) {
      throw new IllegalArgumentException(
          "Expected no line break, NUL or surrounding space in the value of the header \""
              + name
              + "\" (RFC 9110 §5.5); a token read from a file often ends in a line break");
    }
  }

  /** Shows the name alone, since a value may be a secret. */
  @Override
  public String toString() {
    return name + ": ***";
  }
}
