package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a schema cannot say of the file of a family. */
final class FamilyTable {
  private static final String RULE = "family-table";

  private final List<EntryFlaw> findings = new ArrayList<>();
  private final EntryPlace root;

  private FamilyTable(EntryPlace root) {
    this.root = root;
  }

  static List<EntryFlaw> check(SourceDocument family, EntryPlace root) {
    FamilyTable table = new FamilyTable(root);
    table.checkFile(family.name().replace('\\', '/'));
    table.checkOrder();
    table.checkUse();
    return table.findings;
  }

  private void checkFile(String file) {
    String path = "entries/families/" + root.text("family") + ".yaml";
    boolean inCatalog = file.startsWith("entries/") || file.contains("/entries/");
    if (inCatalog && !file.equals(path) && !file.endsWith("/" + path)) {
      find(
          root.child("family"),
          "family \""
              + root.text("family")
              + "\" belongs in "
              + path
              + "; move the file or mend"
              + " the name");
    }
  }

  private void checkOrder() {
    String before = "";
    for (EntryPlace service : root.child("services").children()) {
      String id = service.text("id");
      if (id.compareTo(before) <= 0) {
        find(
            service.child("id"),
            "\"" + id + "\" stands behind \"" + before + "\"; list each service once, by id");
      }
      before = id;
    }
  }

  private void checkUse() {
    String shared = root.child("common").node() + " " + root.child("services").node();
    Set<String> names = new LinkedHashSet<>(EntryTree.names(root.child("values")));
    root.child("services")
        .children()
        .forEach(service -> names.addAll(EntryTree.names(service.child("values"))));
    for (String name : names) {
      if (!shared.contains("<" + name + ">")) {
        find(
            root.child("values").has(name) ? root.child("values").child(name) : root,
            "nothing has <" + name + "> in it; take the value out");
      }
    }
    for (EntryPlace variable : root.child("variables").children()) {
      if (!shared.contains("{" + variable.name() + "}")) {
        find(variable, "no server has {" + variable.name() + "} in it; take the variable out");
      }
    }
  }

  private void find(EntryPlace at, String message) {
    findings.add(new EntryFlaw(at, message, RULE));
  }
}
