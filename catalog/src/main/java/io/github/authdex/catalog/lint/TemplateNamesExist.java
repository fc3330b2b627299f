package io.github.authdex.catalog.lint;

import io.github.authdex.auth.credential.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A name between braces is that of a server variable or a credential. */
final class TemplateNamesExist implements Rule {
  private static final Set<String> PROSE =
      Set.of("title", "description", "deprecated", "text", "body", "scopes");

  @Override
  public String id() {
    return "template-names-exist";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    Set<String> known = new HashSet<>(entry.variableNames());
    known.addAll(entry.credentialNames());
    known.addAll(entry.partNames());
    known.addAll(roles(entry));
    for (Reference reference : references(entry)) {
      for (String name : reference.names()) {
        if (!known.contains(name)) {
          report.error(
              reference.at(),
              "{"
                  + name
                  + "} is neither a server variable nor a credential"
                  + NearestWord.mend(
                      name, known, "declare it in credentials or among a server's variables"));
        }
      }
    }
  }

  /** What a scheme binds to a role without a word of the entry is a credential of that name. */
  private static Set<String> roles(EntryTree entry) {
    Set<String> roles = new HashSet<>();
    entry.schemes().forEach(scheme -> roles.addAll(EntrySchema.roles(scheme.text("kind"))));
    return roles;
  }

  static List<Reference> references(EntryTree entry) {
    List<Reference> references = new ArrayList<>();
    for (String field : List.of("headers", "schemes", "paths", "verify")) {
      collect(entry.root().child(field), references);
    }
    return references;
  }

  private static void collect(EntryPlace place, List<Reference> references) {
    if (place.node().isTextual() && place.node().asText().contains("{")) {
      references.add(new Reference(place, Template.names(place.node().asText())));
    }
    for (EntryPlace child : place.children()) {
      boolean login = child.name().equals("body") && Set.of("login", "then").contains(place.name());
      if (login || !PROSE.contains(child.name())) {
        collect(child, references);
      }
    }
  }

  /** A template, and the names in it. */
  record Reference(EntryPlace at, List<String> names) {}
}
