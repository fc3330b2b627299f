package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The entry's headers are not those of its schemes, stand once, and say what is sent. */
final class HeadersOwn implements Rule {
  private static final Set<String> CREDENTIALS =
      Set.of("authorization", "cookie", "proxy-authorization");

  @Override
  public String id() {
    return "headers-own";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Map<String, String> schemes = new HashMap<>();
    for (EntryPlace scheme : entry.schemes()) {
      if (scheme.text("in").equals("header")) {
        schemes.put(scheme.text("name").toLowerCase(Locale.ROOT), scheme.name());
      }
    }
    Map<String, String> seen = new HashMap<>();
    for (EntryPlace header : entry.root().child("headers").children()) {
      check(header, schemes, seen.put(lower(header), header.name()), report);
      shown(header, report);
      secret(header, entry, report);
    }
    seen.keySet().removeIf(name -> !isRequired(name, entry));
    for (EntryPlace scheme : entry.schemes()) {
      Map<String, String> own = new HashMap<>(seen);
      for (EntryPlace header : scheme.child("headers").children()) {
        check(header, schemes, own.put(lower(header), header.name()), report);
        secret(header, entry, report);
      }
    }
    List<EntryPlace> calls = new ArrayList<>(entry.schemes());
    calls.add(entry.root());
    for (EntryPlace caller : calls) {
      for (EntryPlace header : caller.child("verify").child("headers").children()) {
        check(header, schemes, null, report);
      }
    }
  }

  /** What requests in general may do without, those by one scheme may need. */
  private static boolean isRequired(String name, EntryTree entry) {
    return entry.root().child("headers").children().stream()
        .filter(header -> lower(header).equals(name))
        .anyMatch(header -> header.node().path("required").asBoolean());
  }

  /** What is not secret goes into a header as it is; what is secret has a scheme. */
  private static void secret(EntryPlace header, EntryTree entry, Report report) {
    EntryPlace credentials = entry.root().child("credentials");
    for (String name : Template.names(header.text("value"))) {
      EntryPlace credential = credentials.child(name);
      if (credentials.has(name) && credential.node().path("secret").asBoolean(true)) {
        report.error(
            header.child("value"),
            "the header "
                + header.name()
                + " carries the secret \""
                + name
                + "\"; describe it in schemes alone");
      }
    }
  }

  private static String lower(EntryPlace header) {
    return header.name().toLowerCase(Locale.ROOT);
  }

  private static void check(
      EntryPlace header, Map<String, String> schemes, String twin, Report report) {
    String scheme = schemes.get(lower(header));
    if (scheme != null || CREDENTIALS.contains(lower(header))) {
      report.error(
          header,
          "the header "
              + header.name()
              + " carries a credential"
              + (scheme == null ? "" : " of the scheme \"" + scheme + "\"")
              + "; describe it in schemes alone");
    } else if (twin != null) {
      report.error(
          header, "the header " + header.name() + " is " + twin + " again; keep one of the two");
    } else if (header.has("value") && header.has("example")) {
      report.error(
          header.child("example"),
          "the header "
              + header.name()
              + " has a value that is always right and an example; keep one");
    }
  }

  /** A header of each request is filled without asking; one of a scheme may be the caller's. */
  private static void shown(EntryPlace header, Report report) {
    if (header.node().path("required").asBoolean()
        && !header.has("value")
        && !header.has("example")) {
      report.error(
          header,
          "the header "
              + header.name()
              + " is required, but nothing shows its value; add an example");
    }
  }
}
