package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import io.github.authdex.catalog.lint.Rule.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A call that tells a server variable takes credentials to the API's own domains alone.
 *
 * @param variable what it tells
 * @param request as the entry has it
 */
record ValueRequestFits(EntryTree entry, String variable, EntryPlace request) {
  /** Of these a token stands in Authorization, behind a prefix. */
  private static final Set<String> PREFIXED = Set.of("bearer", "jwt", "oauth2", "oidc");

  void check(Report report) {
    url(request.child("url"), report);
    for (EntryPlace scheme : request.child("schemes").children()) {
      name(scheme, report);
    }
    if (request.has("prefix")) {
      prefix(report);
    }
  }

  private void url(EntryPlace url, Report report) {
    String text = url.node().asText();
    if (!entry.ownDomains().contains(DomainOwners.ofUrl(text))) {
      report.error(
          url,
          "the call that tells {"
              + variable
              + "} takes credentials to "
              + DomainOwners.host(text)
              + ", outside the API; call one of its domains");
    }
    for (String name : Template.names(text)) {
      if (name.equals(variable)) {
        report.error(
            url, "the call that tells {" + name + "} cannot need it; give a URL without it");
      } else if (!entry.variableNames().contains(name)) {
        report.error(
            url,
            "no server has a variable \""
                + name
                + "\""
                + NearestWord.mend(name, entry.variableNames(), "declare it or take it out"));
      }
    }
  }

  private void name(EntryPlace scheme, Report report) {
    String name = scheme.node().asText();
    if (!entry.schemeNames().contains(name)) {
      report.error(
          scheme,
          "no scheme is called \""
              + name
              + "\""
              + NearestWord.mend(name, entry.schemeNames(), "name one that the entry has"));
    }
  }

  private void prefix(Report report) {
    List<String> named = new ArrayList<>();
    request.child("schemes").children().forEach(scheme -> named.add(scheme.node().asText()));
    for (EntryPlace scheme : entry.schemes()) {
      boolean asks = named.isEmpty() || named.contains(scheme.name());
      if (asks && !PREFIXED.contains(scheme.text("kind"))) {
        report.error(
            request.child("prefix"),
            "the scheme \""
                + scheme.name()
                + "\" has no token behind a prefix in Authorization; name the schemes that have");
      }
    }
  }
}
