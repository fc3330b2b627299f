package io.github.authdex.generator.openapi;

/** What may stand in a message as a name. */
final class FieldNames {
  private static final String TOKEN_SYMBOLS = "!#$%&'*+-.^_`|~";

  private FieldNames() {}

  /** Returns whether {@code text} is a token (RFC 9110 §5.6.2), as header and cookie names are. */
  static boolean isToken(String text) {
    return !text.isEmpty() && text.chars().allMatch(FieldNames::isTokenCharacter);
  }

  private static boolean isTokenCharacter(int c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || TOKEN_SYMBOLS.indexOf(c) >= 0;
  }

  /** Returns whether {@code text} has no control characters. */
  static boolean isPrintable(String text) {
    return !text.isEmpty() && text.chars().noneMatch(Character::isISOControl);
  }

  /** Returns whether {@code text} is a scope-token (RFC 6749 §3.3). */
  static boolean isScope(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
  }
}
