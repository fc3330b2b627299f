package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What an entry says of paths by method, and of servers, holds for some call. */
final class RulesReached implements Rule {
  @Override
  public String id() {
    return "rules-reached";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    entry.root().child("paths").children().forEach(path -> list(path, report));
    entry.pathRules().forEach(rule -> servers(rule.at().child("servers"), entry, report));
    Set<Set<String>> asked = asked(entry);
    for (EntryPlace server : entry.servers()) {
      if (server.has("security")) {
        server(server.child("security"), asked, entry, report);
      }
    }
  }

  /** Of several rules for one path the first that has the method counts. */
  private static void list(EntryPlace path, Report report) {
    if (!path.node().isArray()) {
      return;
    }
    Set<String> taken = new HashSet<>();
    boolean all = false;
    for (EntryPlace at : path.children()) {
      Set<String> methods = new PathRulePlace(path.name(), at).methods();
      if (all || (!methods.isEmpty() && taken.containsAll(methods))) {
        report.error(
            at,
            "no call reaches this rule for \""
                + path.name()
                + "\", since those before it have its methods; take it out or move it up");
      }
      all |= methods.isEmpty();
      taken.addAll(methods);
    }
  }

  /** A call goes to a server of the entry; what is not one of these has no variables either. */
  private static void servers(EntryPlace servers, EntryTree entry, Report report) {
    List<String> known = entry.servers().stream().map(server -> server.text("url")).toList();
    for (EntryPlace server : servers.children()) {
      if (!known.contains(server.node().asText())) {
        report.error(
            server,
            "\""
                + server.node().asText()
                + "\" is none of the entry's servers; add it to servers, too");
      }
    }
  }

  private static Set<Set<String>> asked(EntryTree entry) {
    Set<Set<String>> asked = new HashSet<>(names(entry.root().child("security")));
    entry.pathRules().forEach(rule -> asked.addAll(names(rule.at().child("security"))));
    return asked;
  }

  private static void server(
      EntryPlace security, Set<Set<String>> asked, EntryTree entry, Report report) {
    Set<String> taken = new HashSet<>();
    names(security).forEach(taken::addAll);
    if (taken.containsAll(entry.schemeNames())) {
      report.error(
          security, security.words() + " names every scheme, which holds anyway; take it out");
      return;
    }
    boolean someCount =
        names(entry.root().child("security")).stream()
            .anyMatch(names -> !names.isEmpty() && taken.containsAll(names));
    for (EntryPlace alternative : security.children()) {
      Set<String> names = EntryTree.names(alternative);
      if (someCount && !names.isEmpty() && !asked.contains(names)) {
        report.error(
            alternative,
            alternative.words()
                + " takes "
                + String.join(" with ", names)
                + ", which no call asks for, since others of security count there; add it to"
                + " security, too");
      }
    }
  }

  private static List<Set<String>> names(EntryPlace security) {
    return security.children().stream().map(EntryTree::names).toList();
  }
}
