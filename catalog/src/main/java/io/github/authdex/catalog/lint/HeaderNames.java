package io.github.authdex.catalog.lint;

import java.util.Locale;
import java.util.Set;

/**
 * A header that an entry sets has a name that HTTP allows and does not belong to the connection,
 * whose framing and destination are nobody's to change.
 */
final class HeaderNames implements Rule {
  private static final Set<String> CONNECTION =
      Set.of(
          "connection",
          "content-length",
          "expect",
          "host",
          "keep-alive",
          "proxy-connection",
          "te",
          "trailer",
          "transfer-encoding",
          "upgrade");
  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

  @Override
  public String id() {
    return "header-names";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    entry.root().walk(place -> check(place, report));
  }

  private static void check(EntryPlace place, Report report) {
    if (place.name().equals("headers") || place.name().equals("tokenHeaders")) {
      place.children().forEach(header -> check(header.name(), header, report));
    }
    if (place.text("in").equals("header") && place.has("name")) {
      check(place.text("name"), place.child("name"), report);
    } else if (place.has("in") && place.text("name").chars().anyMatch(c -> c < ' ' || c == 0x7f)) {
      report.error(place.child("name"), "a name has no control characters; write it in plain text");
    }
  }

  private static void check(String name, EntryPlace at, Report report) {
    if (!name.matches(TOKEN)) {
      report.error(
          at, "\"" + name + "\" is no header name (RFC 9110 §5.1); it has letters, digits and -");
    } else if (CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
      report.error(
          at, "the header " + name + " belongs to the connection and is set by it; leave it out");
    }
  }
}
