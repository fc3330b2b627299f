package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry as its file has it, with the questions that several rules ask.
 *
 * @param file as the user named it
 * @param root the whole entry
 */
record EntryTree(String file, Place root) {

  List<Place> schemes() {
    return root.child("schemes").children();
  }

  Set<String> schemeNames() {
    return names(root.child("schemes"));
  }

  Set<String> credentialNames() {
    return names(root.child("credentials"));
  }

  /** Returns the names of the variables of all servers. */
  Set<String> variableNames() {
    Set<String> names = new LinkedHashSet<>();
    root.child("servers")
        .children()
        .forEach(server -> names.addAll(names(server.child("variables"))));
    return names;
  }

  /** Returns the alternatives of the entry and of its exceptions. */
  List<Place> alternatives() {
    List<Place> lists = new ArrayList<>(root.child("security").children());
    root.child("paths").children().forEach(rule -> lists.addAll(rule.child("security").children()));
    return lists;
  }

  static Set<String> names(Place object) {
    Set<String> names = new LinkedHashSet<>();
    object.node().fieldNames().forEachRemaining(names::add);
    return names;
  }
}
