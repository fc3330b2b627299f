package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The call that proves a credential goes to the API, below its server, and harms nobody. */
final class VerifyInApi implements Rule {
  @Override
  public String id() {
    return "verify-in-api";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    List<EntryPlace> calls = new ArrayList<>();
    calls.add(entry.root().child("verify"));
    entry.schemes().forEach(scheme -> calls.add(scheme.child("verify")));
    for (EntryPlace call : calls) {
      if (call.has("method")) {
        check(call, entry, report);
      }
    }
  }

  private static void check(EntryPlace call, EntryTree entry, Report report) {
    if (call.has("path") && call.has("url")) {
      report.error(call, call.words() + " has a path and a URL; keep the one that is meant");
    }
    if (!call.text("method").equals("POST") && call.has("body")) {
      report.error(
          call.child("body"),
          call.words()
              + " has a body, which "
              + call.text("method")
              + " does not send; take it out");
    }
    path(call.child("path"), entry, report);
    open(call, entry, report);
    url(call.child("url"), entry, report);
  }

  private static void path(EntryPlace path, EntryTree entry, Report report) {
    String text = path.node().asText("");
    if (text.matches("[^?]*(//|/\\.{1,2}(/|$)|[#\\s\\\\]).*|//.*")
        || text.matches(".*(/:[a-zA-Z]|<[a-zA-Z]).*")) {
      report.error(
          path,
          "the path \""
              + text
              + "\" leaves the server or cannot be sent as it is; write one that can");
    }
    for (EntryPlace server : entry.servers()) {
      String base = server.text("url").replaceFirst("^[a-z]+://[^/]*", "");
      if (base.length() > 1 && (text.equals(base) || text.startsWith(base + "/"))) {
        report.error(
            path, "the path \"" + text + "\" repeats " + base + " of the server; take it out");
        return;
      }
    }
  }

  /** A path that anybody may call proves nothing. */
  private static void open(EntryPlace call, EntryTree entry, Report report) {
    String path = call.text("path").split("\\?", 2)[0];
    entry.pathRules().stream()
        .filter(rule -> new PathGlob(rule.glob()).matches(path))
        .filter(rule -> rule.holdsFor(call.text("method")))
        .filter(rule -> rule.at().has("security"))
        .max(Comparator.comparingInt(rule -> new PathGlob(rule.glob()).literalLength()))
        .filter(rule -> rule.at().child("security").node().isEmpty())
        .ifPresent(
            rule ->
                report.error(
                    call.child("path"),
                    "the path \""
                        + path
                        + "\" proves nothing: \""
                        + rule.glob()
                        + "\" lets anybody call it; name one that takes a credential"));
  }

  private static void url(EntryPlace url, EntryTree entry, Report report) {
    String text = url.node().asText("");
    if (!text.startsWith("https://")) {
      return;
    }
    if (!entry.ownDomains().contains(DomainOwners.ofUrl(text))) {
      report.error(
          url,
          "the call that proves a credential goes to "
              + DomainOwners.host(text)
              + ", outside the API; call one of its servers");
    }
  }
}
