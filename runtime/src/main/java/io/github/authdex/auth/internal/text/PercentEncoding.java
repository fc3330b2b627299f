package io.github.authdex.auth.internal.text;

import java.nio.charset.StandardCharsets;

/** Writes text into URLs and forms, and reads it back, in UTF-8. */
public final class PercentEncoding {
  private PercentEncoding() {}

  /** Returns {@code text} with all but unreserved characters encoded (RFC 3986 §2.3). */
  public static String encode(String text) {
    return CanonicalEncoding.encode(text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Returns {@code text} as a form writes it (RFC 6749 appendix B): a space is a plus sign. A tilde
   * and an asterisk stay, since each is safe in one of the two standards for forms and every reader
   * takes both.
   */
  public static String encodeForm(String text) {
    return encode(text).replace("%20", "+").replace("%2A", "*");
  }

  /** Returns {@code text} decoded, a plus sign as a space; what is not an encoding stays. */
  public static String decodeForm(String text) {
    boolean plain = text.indexOf('%') < 0 && text.indexOf('+') < 0;
    return plain ? text : new String(CanonicalEncoding.decode(text, true), StandardCharsets.UTF_8);
  }
}
