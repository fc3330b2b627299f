package io.github.authdex.auth;

/** What may stand where in an HTTP message. */
final class Syntax {
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  private Syntax() {}

  /** Returns whether {@code text} is a token (RFC 9110 §5.6.2). */
  static boolean isToken(String text) {
    return !text.isEmpty()
        && text.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || TOKEN_SYMBOLS.indexOf(c) >= 0);
  }

  /**
   * Returns whether {@code text} is a field value (RFC 9110 §5.5): no controls but tab, trimmed.
   */
  static boolean isFieldValue(String text) {
    return text.equals(text.strip())
        && text.chars().noneMatch(c -> (c < 0x20 && c != '\t') || c == 0x7f || c > 0xff);
  }
}
