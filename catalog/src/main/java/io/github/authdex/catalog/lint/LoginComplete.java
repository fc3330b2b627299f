package io.github.authdex.catalog.lint;

import java.util.Set;

/** A log-in sends something and gives something back. */
final class LoginComplete implements Rule {
  @Override
  public String id() {
    return "login-complete";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace scheme : entry.schemes()) {
      if (scheme.text("kind").equals("session")) {
        check(scheme, report);
      }
    }
  }

  private static void check(EntryPlace scheme, Report report) {
    EntryPlace login = scheme.child("login");
    if (!scheme.has("token") && !scheme.node().path("cookies").asBoolean()) {
      report.error(
          scheme, scheme.words() + " keeps nothing of the answer; add token, or cookies: true");
    }
    Set<String> fields = EntryTree.names(login.child("fields"));
    boolean basic = login.text("format").equals("basic");
    if (basic && !Set.of("username", "password").containsAll(fields)) {
      report.error(
          login.child("fields"),
          "a log-in by basic takes the fields username and password, but has "
              + String.join(", ", fields));
    }
    if (fields.isEmpty() && !login.has("headers")) {
      report.error(login, login.words() + " sends no credential; add fields or headers");
    }
  }
}
