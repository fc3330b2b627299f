package io.github.authdex.auth.internal.text;

import io.github.authdex.auth.credential.Secret;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a server says about an error, which may be anything. */
public final class ServerText {
  private static final int LONGEST = 300;

  /** Shorter secrets are part of words, in characters. */
  private static final int SHORTEST = 8;

  private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

  private ServerText() {}

  /** Returns {@code text} as one line of at most 300 characters without control characters. */
  public static String printable(String text) {
    String line = text.strip().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  /**
   * Returns {@code text} without {@code sent}, however a server that quotes the request writes it.
   * A short secret is part of many a word, where a mark would tell more than the word: it is
   * removed where it stands alone.
   */
  public static String without(String text, Secret sent) {
    if (sent.isEmpty()) {
      return text;
    }
    String revealed = sent.reveal();
    String encoded = PercentEncoding.encode(revealed);
    String shown = sent.toString();
    String cleaned = text;
    for (String form :
        List.of(revealed, encoded, PercentEncoding.encodeForm(revealed), lowerCase(encoded))) {
      cleaned =
          revealed.length() < SHORTEST
              ? cleaned.replaceAll(
                  "(?<![A-Za-z0-9])" + Pattern.quote(form) + "(?![A-Za-z0-9])",
                  Matcher.quoteReplacement(shown))
              : cleaned.replace(form, shown);
    }
    return cleaned;
  }

  /** Returns {@code encoded} with its percent-encodings in lower case. */
  private static String lowerCase(String encoded) {
    return ESCAPE.matcher(encoded).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
  }
}
