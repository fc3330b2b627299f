package io.github.authdex.catalog.lint;

import java.util.List;
import java.util.Set;

/** A log-in sends something and gives something back. */
final class LoginComplete implements Rule {
  private static final List<String> BODIES = List.of("fields", "body", "xml");

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
    if (!scheme.has("token") && !scheme.node().path("cookies").asBoolean()) {
      report.error(
          scheme, scheme.words() + " keeps nothing of the answer; add token, or cookies: true");
    }
    boolean sends = false;
    for (EntryPlace login = scheme.child("login"); !isMissing(login); login = login.child("then")) {
      step(scheme, login, report);
      sends |= BODIES.stream().anyMatch(login::has) || login.has("headers");
    }
    if (!sends) {
      EntryPlace login = scheme.child("login");
      report.error(login, login.words() + " sends no credential; add fields or headers");
    }
    value(scheme.child("token"), report);
    scheme.child("also").children().forEach(value -> value(value, report));
  }

  private static boolean isMissing(EntryPlace place) {
    return place.node().isMissingNode();
  }

  private static void step(EntryPlace scheme, EntryPlace login, Report report) {
    Set<String> fields = EntryTree.names(login.child("fields"));
    boolean basic = login.text("format").equals("basic");
    if (basic && !Set.of("username", "password").containsAll(fields)) {
      report.error(
          login.child("fields"),
          "a log-in by basic takes the fields username and password, but has "
              + String.join(", ", fields));
    }
    List<String> bodies = BODIES.stream().filter(login::has).toList();
    if (bodies.size() > 1) {
      report.error(
          login.child(bodies.get(0)),
          login.words()
              + " has "
              + String.join(" and ", bodies)
              + ", of which one is sent; take the other out");
    }
    LoginXml.body(login, report);
    LoginXml.answer(
        login,
        login.has("then") ? login.child("take").children() : LoginXml.pointers(scheme),
        report);
    if (login.has("take") && !login.has("then")) {
      report.error(
          login.child("take"),
          login.words() + " takes what no second request needs; add then, or take it out");
    }
  }

  private static void value(EntryPlace token, Report report) {
    if (token.has("value") && !token.text("value").contains("{$token}")) {
      report.error(
          token.child("value"),
          "the value \""
              + token.text("value")
              + "\" lacks {$token}, so that no token is sent; add it");
    }
  }
}
