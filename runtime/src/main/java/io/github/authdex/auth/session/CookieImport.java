package io.github.authdex.auth.session;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Reads cookies that browsers and other tools saved. */
public final class CookieImport {
  private static final String HTTP_ONLY = "#HttpOnly_";
  private static final int FIELDS = 7;

  private CookieImport() {}

  /**
   * Returns the cookies of a file in Netscape's form, as curl writes it: one a line, seven fields
   * with tabs between them.
   *
   * @param now when it is read
   * @throws IllegalArgumentException if a line is in another form
   */
  public static CookieJar netscape(String text, Instant now) {
    CookieJar jar = new CookieJar();
    int number = 0;
    for (String line : text.split("\\R", -1)) {
      number++;
      String content = line.startsWith(HTTP_ONLY) ? line.substring(HTTP_ONLY.length()) : line;
      if (!content.isBlank() && !content.startsWith("#")) {
        jar.put(netscapeCookie(content, number), now);
      }
    }
    return jar;
  }

  /**
   * Returns the cookies of a HAR 1.2 archive: those that its answers set, in order, and those that
   * its requests carried from before. What an answer sets for another's domain is left out.
   *
   * @param now when it is read
   * @throws IllegalArgumentException if it is not JSON
   */
  public static CookieJar har(String text, Instant now) {
    return HarCookies.read(text, now);
  }

  private static Cookie netscapeCookie(String line, int number) {
    String[] fields = line.split("\t", -1);
    boolean complete = fields.length == FIELDS || fields.length == FIELDS - 1;
    if (!complete || !fields[4].matches("-?[0-9]{1,12}([.][0-9]*)?")) {
      throw new IllegalArgumentException(
          "Expected seven fields with tabs between them in line "
              + number
              + " of the cookie file, the fifth a time in seconds");
    }
    String value = fields.length == FIELDS ? Cookie.trimmed(fields[6]) : "";
    if (!Cookie.isSendable(fields[5]) || !Cookie.isSendable(value)) {
      throw new IllegalArgumentException(
          "Expected a cookie that a header takes (RFC 6265 §4.1.1) in line "
              + number
              + " of the cookie file but it has a semicolon, a control or another character");
    }
    long expires = Long.parseLong(fields[4].split("[.]", 2)[0]);
    String domain = fields[0].toLowerCase(Locale.ROOT);
    return new Cookie(
        fields[5],
        value,
        domain.startsWith(".") ? domain.substring(1) : domain,
        !fields[1].equalsIgnoreCase("TRUE"),
        fields[2],
        fields[3].equalsIgnoreCase("TRUE"),
        expires <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expires)));
  }
}
