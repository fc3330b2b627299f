package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A URL is what it seems to everybody: a host in small letters, nothing hidden in it. */
final class UrlsSound implements Rule {
  private static final Set<String> SHORTENERS =
      Set.of("bit.ly", "goo.gl", "is.gd", "ow.ly", "t.co", "tinyurl.com");

  private static final Pattern VARIABLE = Pattern.compile("\\{[^}]*}");
  private static final Pattern PORT = Pattern.compile(".*:[0-9]+");
  private static final Pattern TRACE =
      Pattern.compile(".*[?&](?:utm_[a-z]+|gclid|fbclid|sid|sessionid)=.*");
  private static final Pattern DOTS = Pattern.compile(".*/\\.{1,2}(/.*)?");
  private static final Pattern ESCAPED = Pattern.compile("(?i).*%2[ef].*");
  private static final Pattern MORE = Pattern.compile(".*[?#*\\s].*");

  private final TextVerdicts<Optional<String>> ofServers =
      new TextVerdicts<>(url -> flaw(url, true));
  private final TextVerdicts<Optional<String>> ofOthers =
      new TextVerdicts<>(url -> flaw(url, false));

  @Override
  public String id() {
    return "urls-sound";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<EntryPlace> urls = new ArrayList<>(entry.pages());
    urls.addAll(entry.destinations());
    for (EntryPlace url : urls) {
      boolean server = !entry.servers().isEmpty() && isServer(url);
      TextVerdicts<Optional<String>> flaws = server ? ofServers : ofOthers;
      flaws
          .of(url.node().asText())
          .ifPresent(
              flaw ->
                  report.error(
                      url, url.words() + " " + flaw + ": \"" + url.node().asText() + "\""));
    }
  }

  private static boolean isServer(EntryPlace url) {
    return url.words().startsWith("servers[") || url.words().contains(".servers[");
  }

  private static Optional<String> flaw(String url, boolean server) {
    String host = DomainOwners.host(url);
    String authority = url.substring(url.indexOf("://") + 3).split("[/?#]", 2)[0];
    if (authority.contains("@")) {
      return Optional.of("names a user in front of the host; take out what stands before the @");
    }
    if (!url.contains("$")
        && !url.contains("{}")
        && !DomainOwners.isUrl(url)) { // Others say those.
      return Optional.of("is no URL (RFC 3986); mend it");
    }
    String fixed = VARIABLE.matcher(authority).replaceAll("");
    if (!fixed.equals(fixed.toLowerCase(Locale.ROOT))) {
      return Optional.of("has capitals in its host; write it in small letters");
    }
    if (PORT.matcher(authority).matches() && !isPort(authority)) {
      return Optional.of("has a port that is none; write one from 1 to 65535, or leave it out");
    }
    if (authority.endsWith(":443") || authority.endsWith(":")) {
      return Optional.of("names the port that https has anyway; take it out");
    }
    if (TRACE.matcher(url).matches()) {
      return Optional.of("follows its readers; take the parameter out");
    }
    if (SHORTENERS.contains(host)) {
      return Optional.of("hides where it leads; write the page's own URL");
    }
    return server ? path(url.substring(url.indexOf("://") + 3)) : Optional.empty();
  }

  private static boolean isPort(String authority) {
    String digits = authority.substring(authority.lastIndexOf(':') + 1);
    return digits.length() <= 5
        && Integer.parseInt(digits) >= 1
        && Integer.parseInt(digits) <= 65535;
  }

  private static Optional<String> path(String rest) {
    String path = rest.contains("/") ? rest.substring(rest.indexOf('/')) : "";
    if (path.contains("//") || DOTS.matcher(path).matches() || ESCAPED.matcher(path).matches()) {
      return Optional.of(
          "has a path that is read differently by different readers; write it plainly");
    }
    if (path.endsWith("/")) {
      return Optional.of("ends with a slash; take it out");
    }
    return MORE.matcher(rest).matches()
        ? Optional.of(
            "has more than host and path; a server is a base URL, with {name} for a variable")
        : Optional.empty();
  }
}
