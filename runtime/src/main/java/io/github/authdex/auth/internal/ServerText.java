package io.github.authdex.auth.internal;

import io.github.authdex.auth.Secret;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a server says about an error, which may be anything. */
public final class ServerText {
  private static final int LONGEST = 300;
  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

  private ServerText() {}

  /** Returns {@code text} as one line of at most 300 characters without control characters. */
  public static String printable(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /**
   * Returns {@code text} without {@code sent}, however a server that quotes the request writes it.
   */
  public static String without(String text, Secret sent) {
    if (sent.isEmpty()) {
      return text;
    }
    String revealed = sent.reveal();
    String encoded = PercentEncoding.encode(revealed);
    String shown = sent.toString();
    return text.replace(revealed, shown)
        .replace(encoded, shown)
        .replace(PercentEncoding.encodeForm(revealed), shown)
        .replace(lowerCase(encoded), shown);
  }

  /** Returns {@code encoded} with its percent-encodings in lower case. */
  private static String lowerCase(String encoded) {
    return ESCAPE.matcher(encoded).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
  }
}
