package io.github.authdex.auth.session;

import io.github.authdex.auth.internal.Json;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
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
   * Returns the cookies that the answers of a HAR 1.2 archive set, in order.
   *
   * @param now when it is read
   * @throws IllegalArgumentException if it is not JSON
   */
  public static CookieJar har(String text, Instant now) {
    Json json =
        Json.read(text.getBytes(StandardCharsets.UTF_8))
            .orElseThrow(
                () -> new IllegalArgumentException("Expected a HAR archive but it is not JSON"));
    CookieJar jar = new CookieJar();
    for (int i = 0; json.text("/log/entries/" + i + "/request/url").isPresent(); i++) {
      String entry = "/log/entries/" + i;
      String host = host(json.text(entry + "/request/url").orElseThrow());
      String cookies = entry + "/response/cookies/";
      for (int j = 0; json.text(cookies + j + "/name").isPresent(); j++) {
        jar.put(harCookie(json, cookies + j, host), now);
      }
    }
    return jar;
  }

  private static Cookie netscapeCookie(String line, int number) {
    String[] fields = line.split("\t", -1);
    if (fields.length != FIELDS || !fields[4].matches("[0-9]{1,12}")) {
      throw new IllegalArgumentException(
          "Expected seven fields with tabs between them in line "
              + number
              + " of the cookie file, the fifth a time in seconds");
    }
    long expires = Long.parseLong(fields[4]);
    String domain = fields[0].toLowerCase(Locale.ROOT);
    return new Cookie(
        fields[5],
        fields[6],
        domain.startsWith(".") ? domain.substring(1) : domain,
        !fields[1].equalsIgnoreCase("TRUE"),
        fields[2],
        fields[3].equalsIgnoreCase("TRUE"),
        expires == 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(expires)));
  }

  private static Cookie harCookie(Json json, String at, String host) {
    Optional<String> domain =
        json.text(at + "/domain").filter(text -> !text.isEmpty()).map(CookieImport::withoutDot);
    return new Cookie(
        json.text(at + "/name").orElseThrow(),
        json.text(at + "/value").orElse(""),
        domain.orElse(host),
        domain.isEmpty(),
        json.text(at + "/path").filter(text -> text.startsWith("/")).orElse("/"),
        json.text(at + "/secure").filter("true"::equals).isPresent(),
        json.text(at + "/expires").flatMap(CookieImport::instant));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String host(String url) {
    return Cookie.host(URI.create(url));
  }

  private static String withoutDot(String domain) {
    String lower = domain.toLowerCase(Locale.ROOT);
    return lower.startsWith(".") ? lower.substring(1) : lower;
  }
}
