package io.github.authdex.auth.internal.text;

/** What may stand where in an HTTP message. */
public final class Syntax {
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  private Syntax() {}

  /** Returns whether {@code text} is a token (RFC 9110 §5.6.2). */
  public static boolean isToken(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isTokenCharacter(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isTokenCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_SYMBOLS.indexOf(c) >= 0;
  }

  /**
   * Returns whether {@code text} is a field value (RFC 9110 §5.5): no controls but tab, trimmed.
   */
  public static boolean isFieldValue(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < 0x20 && c != '\t') || c == 0x7f || c > 0xff) {
        return false;
      }
    }
    return text.isEmpty() || !(isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1)));
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }
}
