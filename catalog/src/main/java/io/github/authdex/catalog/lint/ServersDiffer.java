package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** Each server is listed once, under a name of its own, with the variables that its URL has. */
final class ServersDiffer implements Rule {
  @Override
  public String id() {
    return "servers-differ";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> urls = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (EntryPlace server : entry.servers()) {
      String url = server.text("url");
      if (!urls.add(url)) {
        report.error(
            server.child("url"), "the server " + url + " is listed twice; keep one of the two");
      }
      if (server.has("name") && !names.add(server.text("name"))) {
        report.error(
            server.child("name"),
            "two servers are called \"" + server.text("name") + "\"; give each its own name");
      }
      variables(server, used(entry, url), report);
    }
  }

  /** A variable may stand in a scheme instead, such as the region that is signed. */
  private static Set<String> used(EntryTree entry, String url) {
    Set<String> used = new LinkedHashSet<>(Template.names(url));
    TemplateNamesExist.references(entry).forEach(reference -> used.addAll(reference.names()));
    return used;
  }

  private static void variables(EntryPlace server, Set<String> used, Report report) {
    Set<String> declared = EntryTree.names(server.child("variables"));
    if (!declared.containsAll(Template.names(server.text("url")))) {
      return; // ServerVariablesDeclared says what was meant.
    }
    for (EntryPlace variable : server.child("variables").children()) {
      if (!used.contains(variable.name())) {
        report.error(
            variable,
            "the server's URL has no variable \""
                + variable.name()
                + "\""
                + NearestWord.mend(variable.name(), used, "put it there, or take it out"));
      }
    }
  }
}
