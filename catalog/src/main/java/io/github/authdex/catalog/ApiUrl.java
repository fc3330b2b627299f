package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A URL that somebody typed, read so that no trick with its parts can make one host look like
 * another: what a browser and a library could read differently is no URL here.
 *
 * @param scheme {@code https} or {@code http}
 * @param host lower case, ASCII
 * @param port the scheme's own if it gives none
 * @param path without dot segments, query and fragment; empty or starting with a slash
 */
record ApiUrl(String scheme, String host, int port, String path) {
  private static final int MAX_HOST = 253;

  /** Returns what {@code text} says, taking it as https if it has no scheme. */
  static Optional<ApiUrl> parse(String text) {
    if (!isPlain(text)) {
      return Optional.empty();
    }
    int colon = text.indexOf("://");
    boolean hasScheme = colon > 0 && colon < endOfAuthority(text, 0);
    String scheme = hasScheme ? text.substring(0, colon).toLowerCase(Locale.ROOT) : "https";
    if (!scheme.equals("https") && !scheme.equals("http")) {
      return Optional.empty();
    }
    int start = hasScheme ? colon + 3 : 0;
    int end = endOfAuthority(text, start);
    return parse(scheme, text.substring(start, end), path(text, end));
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c == 0x7f || c == '\\') {
        return false;
      }
    }
    return true;
  }

  private static Optional<ApiUrl> parse(String scheme, String authority, String path) {
    int colon = authority.startsWith("[") ? authority.indexOf("]:") + 1 : authority.indexOf(':');
    boolean hasPort = colon > 0;
    String host = (hasPort ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
    int port = hasPort ? port(authority.substring(colon + 1)) : defaultPort(scheme);
    return isHost(host) && port > 0
        ? Optional.of(new ApiUrl(scheme, host, port, path))
        : Optional.empty();
  }

  static int defaultPort(String scheme) {
    return scheme.equals("https") ? 443 : 80;
  }

  private static int port(String digits) {
    boolean sound =
        !digits.isEmpty()
            && digits.length() <= 5
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return sound ? Integer.parseInt(digits) : -1;
  }

  /** A name of labels without a dot at its end, or an IPv6 address in brackets. */
  private static boolean isHost(String host) {
    if (host.equals("[::1]")) {
      return true;
    }
    return !host.isEmpty()
        && host.length() <= MAX_HOST
        && isMadeOfLabels(host)
        && !host.startsWith(".")
        && !host.endsWith(".")
        && !host.contains("..");
  }

  private static boolean isMadeOfLabels(String host) {
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-._".indexOf(c) >= 0)) {
        return false;
      }
    }
    return true;
  }

  private static String path(String text, int start) {
    int query = text.indexOf('?', start);
    int fragment = text.indexOf('#', start);
    int behind = query < 0 || (fragment >= 0 && fragment < query) ? fragment : query;
    String raw = behind < 0 ? text.substring(start) : text.substring(start, behind);
    return raw.contains("/.") || raw.contains("/%2") ? withoutDots(raw) : raw;
  }

  private static String withoutDots(String raw) {
    List<String> segments = new ArrayList<>();
    for (String segment : raw.split("/", -1)) {
      String plain = segment.replace("%2e", ".").replace("%2E", ".");
      if (plain.equals("..")) {
        if (segments.size() > 1) {
          segments.remove(segments.size() - 1);
        }
      } else if (!plain.equals(".")) {
        segments.add(segment);
      }
    }
    return String.join("/", segments);
  }

  private static int endOfAuthority(String text, int start) {
    int at = start;
    while (at < text.length() && !isDelimiter(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isDelimiter(char c) {
    return c == '/' || c == '?' || c == '#';
  }
}
