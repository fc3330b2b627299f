package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says what about a URL keeps it from being one of an API that its host belongs to. */
final class UrlDoubt {
  private static final Pattern URL =
      Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*)://([^/?#]*)(.*)", Pattern.DOTALL);

  private static final Pattern IP = Pattern.compile("[0-9]+(\\.[0-9]+){3}|\\[.*\\]");

  private UrlDoubt() {}

  /** Returns the reason, as a clause that begins with a semicolon; empty if there is none. */
  static String of(Catalog catalog, String text) {
    Matcher url = URL.matcher(text.strip());
    if (!url.matches()) {
      return "";
    }
    String scheme = url.group(1).toLowerCase(Locale.ROOT);
    String authority = url.group(2);
    String host = authority.substring(authority.lastIndexOf('@') + 1).replaceFirst(":[0-9]*$", "");
    return reason(scheme, authority, host)
        .map(
            reason ->
                "; "
                    + reason
                    + (catalog.find("https://" + host + url.group(3)).isEmpty()
                        ? ""
                        : ", and https://" + host + " is known"))
        .orElse("");
  }

  private static Optional<String> reason(String scheme, String authority, String host) {
    if (authority.contains("@")) {
      return Optional.of("a name or password before the host is no part of an API's URL");
    }
    if (IP.matcher(host).matches()) {
      return Optional.of("an IP address could be anybody's");
    }
    if (!scheme.equals("https")) {
      return Optional.of("its scheme is " + scheme + ", and the APIs of the catalog take https");
    }
    return authority.matches(".*:[0-9]+")
        ? Optional.of("its port is not that of the API")
        : Optional.empty();
  }
}
