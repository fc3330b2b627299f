package io.github.authdex.auth.session;

import io.github.authdex.auth.internal.text.ServerText;
import java.net.URI;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A cookie that is kept (RFC 6265 §5.3).
 *
 * @param name case matters
 * @param value a secret, mostly
 * @param domain in lower case
 * @param hostOnly whether it goes to that host alone, and not to those below it
 * @param path where it goes, and below
 * @param secure whether it goes over https alone
 * @param expires when it ends, if before the session
 */
record Cookie(
    String name,
    String value,
    String domain,
    boolean hostOnly,
    String path,
    boolean secure,
    Optional<Instant> expires) {
  /** Of name and value together, in octets (RFC 6265bis §5.7). */
  private static final int LONGEST = 4096;

  /**
   * Returns the cookie of a Set-Cookie field, or empty if it is none that {@code uri} may set
   * (§5.2, §5.3).
   *
   * @param now when the field arrived
   * @param refused is told why, and nothing of the value
   */
  static Optional<Cookie> read(String field, URI uri, Instant now, Consumer<String> refused) {
    int end = field.indexOf(';');
    String pair = end < 0 ? field : field.substring(0, end);
    int equals = pair.indexOf('=');
    String name = equals < 0 ? "" : trimmed(pair.substring(0, equals));
    Attributes attributes = Attributes.read(end < 0 ? "" : field.substring(end + 1), now);
    boolean hostOnly = attributes.domain().isEmpty();
    Cookie cookie =
        new Cookie(
            name,
            trimmed(pair.substring(equals + 1)),
            attributes.domain().orElse(host(uri)),
            hostOnly,
            attributes.path().orElseGet(() -> defaultPath(uri)),
            attributes.secure(),
            attributes.expires());
    boolean wholeHost = hostOnly && attributes.path().filter("/"::equals).isPresent();
    Optional<String> flaw = cookie.flaw(host(uri), wholeHost);
    flaw.ifPresent(
        why ->
            refused.accept(
                "The cookie \""
                    + ServerText.printable(name)
                    + "\" from "
                    + host(uri)
                    + " is not kept: "
                    + why));
    return flaw.isPresent() ? Optional.empty() : Optional.of(cookie);
  }

  private Optional<String> flaw(String host, boolean wholeHost) {
    if (name.isEmpty()) {
      return Optional.of("it has no name");
    }
    if (hasControl(name) || hasControl(value)) {
      return Optional.of("it has a control character in it");
    }
    int length = name.length() + value.length();
    if (length > LONGEST) {
      return Optional.of(
          "its name and value have "
              + length
              + " octets, and at most "
              + LONGEST
              + " are kept (RFC 6265bis §5.7)");
    }
    if (!domainMatches(domain, host)) {
      return Optional.of("its domain \"" + ServerText.printable(domain) + "\" is another's");
    }
    return keepsItsPrefix(wholeHost)
        ? Optional.empty()
        : Optional.of("it breaks what its prefix promises (RFC 6265bis §4.1.3)");
  }

  /** Returns whether it is as the prefix of its name promises (RFC 6265bis §4.1.3). */
  private boolean keepsItsPrefix(boolean wholeHost) {
    String start = name.toLowerCase(Locale.ROOT);
    return (!start.startsWith("__secure-") || secure)
        && (!start.startsWith("__host-") || (secure && wholeHost));
  }

  /** Returns whether {@code text} can be a name or value in a Cookie field. */
  static boolean isSendable(String text) {
    return text.chars().allMatch(c -> c >= ' ' && c != ';' && c != 0x7f && c <= 0xff);
  }

  /** Returns whether it goes with a request to {@code uri} at {@code now} (§5.4). */
  boolean goesTo(URI uri, Instant now) {
    String host = host(uri);
    return (hostOnly ? host.equals(domain) : domainMatches(domain, host))
        && pathMatches(uri.getRawPath().isEmpty() ? "/" : uri.getRawPath())
        && (!secure || uri.getScheme().equalsIgnoreCase("https"))
        && isAlive(now);
  }

  boolean isAlive(Instant now) {
    return expires.map(now::isBefore).orElse(true);
  }

  /** Returns whether it takes the place of {@code other}. */
  boolean replaces(Cookie other) {
    return name.equals(other.name) && domain.equals(other.domain) && path.equals(other.path);
  }

  /** Returns {@code text} without spaces and tabs at its ends. */
  static String trimmed(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  static String host(URI uri) {
    return uri.getHost().toLowerCase(Locale.ROOT);
  }

  /**
   * Returns whether a cookie for {@code domain} concerns {@code host} (§5.1.3). One for a whole
   * top-level domain concerns the host of that very name alone, wherever it was read from.
   */
  static boolean domainMatches(String domain, String host) {
    return host.equals(domain)
        || (domain.indexOf('.') > 0 && host.endsWith("." + domain) && !isAddress(host));
  }

  private static boolean isAddress(String host) {
    return host.startsWith("[") || host.matches("[0-9.]+");
  }

  private boolean pathMatches(String requested) {
    return requested.equals(path)
        || (requested.startsWith(path)
            && (path.endsWith("/") || requested.charAt(path.length()) == '/'));
  }

  private static String defaultPath(URI uri) {
    int end = uri.getRawPath().lastIndexOf('/');
    return end <= 0 ? "/" : uri.getRawPath().substring(0, end);
  }

  private static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f);
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /** Shows the name alone. */
  @Override
  public String toString() {
    return name + "=***";
  }

  /**
   * What follows the pair; of two of a name the last counts.
   *
   * @param domain without a dot in front, in lower case
   */
  private record Attributes(
      Optional<String> domain, Optional<String> path, boolean secure, Optional<Instant> expires) {
    /** 400 days, in seconds (RFC 6265bis §5.5). */
    private static final long LONGEST_AGE = 400L * 24 * 3600;

    /** In octets; an attribute with a longer one does not count (RFC 6265bis §5.6). */
    private static final int LONGEST_VALUE = 1024;

    static Attributes read(String text, Instant now) {
      Optional<String> domain = Optional.empty();
      Optional<String> path = Optional.empty();
      boolean secure = false;
      Optional<Instant> date = Optional.empty();
      Optional<Instant> age = Optional.empty();
      for (String attribute : text.split(";", -1)) {
        String[] parts = attribute.split("=", 2);
        String value = parts.length == 1 ? "" : trimmed(parts[1]);
        if (value.length() > LONGEST_VALUE) {
          continue;
        }
        switch (trimmed(parts[0]).toLowerCase(Locale.ROOT)) {
          case "domain" -> domain = value.isEmpty() ? domain : Optional.of(withoutDot(value));
          case "path" -> path = Optional.of(value).filter(one -> one.startsWith("/"));
          case "secure" -> secure = true;
          case "expires" ->
              date = CookieDate.read(value).isPresent() ? CookieDate.read(value) : date;
          case "max-age" -> age = age(value, now).isPresent() ? age(value, now) : age;
          default -> {} // HttpOnly, SameSite and the like concern browsers.
        }
      }
      return new Attributes(domain, path, secure, age.isPresent() ? age : date);
    }

    private static Optional<Instant> age(String value, Instant now) {
      if (!value.matches("-?[0-9]+")) {
        return Optional.empty();
      }
      if (value.matches("-.*|0+")) {
        return Optional.of(Instant.MIN);
      }
      long seconds = value.length() < 10 ? Long.parseLong(value) : LONGEST_AGE;
      return Optional.of(now.plusSeconds(Math.min(seconds, LONGEST_AGE)));
    }

    private static String withoutDot(String domain) {
      String plain = domain.startsWith(".") ? domain.substring(1) : domain;
      return plain.toLowerCase(Locale.ROOT);
    }
  }
}
