package io.github.authdex.auth.session;

import io.github.authdex.auth.internal.json.ServerJson;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The cookies of a HAR 1.2 archive, read entry by entry. */
final class HarCookies {
  /** Browsers write URLs as they are shown, with characters that {@link URI} refuses. */
  private static final Pattern PAGE =
      Pattern.compile(
          "(https?://(?:[A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(?::[0-9]{1,5})?)"
              + "(/[A-Za-z0-9._~!$&'()*+,=:@/-]*)?([^A-Za-z0-9].*)?",
          Pattern.DOTALL);

  private final ServerJson archive;
  private final Instant now;
  private final CookieJar jar = new CookieJar();

  private HarCookies(ServerJson archive, Instant now) {
    this.archive = archive;
    this.now = now;
  }

  static CookieJar read(String text, Instant now) {
    ServerJson json =
        ServerJson.read(text.getBytes(StandardCharsets.UTF_8))
            .orElseThrow(
                () -> new IllegalArgumentException("Expected a HAR archive but it is not JSON"));
    HarCookies cookies = new HarCookies(json, now);
    for (int i = 0; json.text("/log/entries/" + i + "/request/url").isPresent(); i++) {
      cookies.take("/log/entries/" + i);
    }
    return cookies.jar;
  }

  private void take(String entry) {
    Optional<URI> page = page(archive.text(entry + "/request/url").orElseThrow());
    if (page.isEmpty()) {
      return; // Of another protocol, such as data:.
    }
    String sent = entry + "/request/cookies/";
    for (int i = 0; archive.text(sent + i + "/name").isPresent(); i++) {
      takeSent(sent + i, page.get());
    }
    String set = entry + "/response/cookies/";
    for (int i = 0; archive.text(set + i + "/name").isPresent(); i++) {
      takeSet(set + i, Cookie.host(page.get()));
    }
  }

  /** Takes a cookie from before the archive, of which nothing else is known, for its host alone. */
  private void takeSent(String at, URI page) {
    String name = text(at, "/name");
    String value = text(at, "/value");
    if (!jar.sends(name, value, page, now)) {
      boolean secure = page.getScheme().equals("https");
      put(new Cookie(name, value, Cookie.host(page), true, "/", secure, Optional.empty()));
    }
  }

  private void takeSet(String at, String host) {
    String written = text(at, "/domain").toLowerCase(Locale.ROOT);
    String domain = written.startsWith(".") ? written.substring(1) : written;
    if (!domain.isEmpty() && !Cookie.domainMatches(domain, host)) {
      return;
    }
    put(
        new Cookie(
            text(at, "/name"),
            text(at, "/value"),
            domain.isEmpty() ? host : domain,
            domain.isEmpty() || written.equals(host),
            archive.text(at + "/path").filter(path -> path.startsWith("/")).orElse("/"),
            archive.text(at + "/secure").filter("true"::equals).isPresent(),
            archive.text(at + "/expires").flatMap(HarCookies::instant)));
  }

  private void put(Cookie cookie) {
    if (Cookie.isSendable(cookie.name()) && Cookie.isSendable(cookie.value())) {
      jar.put(cookie, now);
    }
  }

  private String text(String at, String field) {
    return Cookie.trimmed(archive.text(at + field).orElse(""));
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Returns what {@code url} tells of the host and path. */
  private static Optional<URI> page(String url) {
    Matcher matcher = PAGE.matcher(url);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String path = matcher.group(2);
    URI page = URI.create(matcher.group(1) + (path == null ? "/" : path));
    return Optional.of(page).filter(uri -> uri.getHost() != null);
  }
}
