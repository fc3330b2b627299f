package io.github.authdex.auth.oauth2;

import io.github.authdex.auth.message.Origin;
import java.net.URI;
import java.util.Locale;

/** The URL in a proof (RFC 9449 §4.2), in the one form that equal URLs share (RFC 3986 §6.2.2). */
final class DpopTarget {
  private static final String UNRESERVED_MARKS = "-._~";

  private DpopTarget() {}

  /** Returns {@code uri} without query and fragment, normalized. */
  static String of(URI uri) {
    String path = normalized(uri.normalize().getRawPath());
    return Origin.of(uri) + (path.isEmpty() ? "/" : path);
  }

  private static String normalized(String path) {
    StringBuilder text = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) != '%') {
        text.append(path.charAt(i));
        continue;
      }
      String octet = path.substring(i + 1, i + 3); // A URI has two digits behind each sign.
      char c = (char) Integer.parseInt(octet, 16);
      text.append(isUnreserved(c) ? String.valueOf(c) : "%" + octet.toUpperCase(Locale.ROOT));
      i += 2;
    }
    return text.toString();
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || UNRESERVED_MARKS.indexOf(c) >= 0;
  }
}
