package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A header that everybody knows is spelled as everybody spells it (IANA, HTTP Field Names). */
public final class HeaderSpelling implements Rule {
  private static final Map<String, String> KNOWN =
      List.of(
              "Accept",
              "Accept-Encoding",
              "Accept-Language",
              "Authorization",
              "Cache-Control",
              "Content-Language",
              "Content-MD5",
              "Content-Type",
              "Cookie",
              "Date",
              "Digest",
              "ETag",
              "Forwarded",
              "From",
              "If-Match",
              "If-Modified-Since",
              "If-None-Match",
              "OData-MaxVersion",
              "OData-Version",
              "Origin",
              "Prefer",
              "Proxy-Authorization",
              "Range",
              "Referer",
              "User-Agent")
          .stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  name -> name.toLowerCase(Locale.ROOT), Function.identity()));

  @Override
  public String id() {
    return "header-spelling";
  }

  /** Returns how {@code name} is spelled, if it is a header that everybody knows. */
  public static Optional<String> of(String name) {
    return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT)));
  }

  @Override
  public void check(EntryTree entry, Report report) {
    entry.root().child("headers").children().forEach(field -> check(field.name(), field, report));
    entry
        .root()
        .child("schemes")
        .walk(
            place -> {
              if (place.text("in").equals("header") && place.has("name")) {
                check(place.text("name"), place.child("name"), report);
              } else if (place.name().equals("headers")) {
                place.children().forEach(field -> check(field.name(), field, report));
              }
            });
  }

  private static void check(String name, EntryPlace at, Report report) {
    of(name)
        .filter(spelled -> !spelled.equals(name))
        .ifPresent(
            spelled ->
                report.error(at, "the header " + name + " is spelled " + spelled + "; write that"));
  }
}
