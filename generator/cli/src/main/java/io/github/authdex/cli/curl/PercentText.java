package io.github.authdex.cli.curl;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** Percent-encoded text of a URL (RFC 3986 §2.1). */
final class PercentText {
  private PercentText() {}

  /** Returns {@code text} without its encoding, or as it is where that is broken. */
  static String decoded(String text) {
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
