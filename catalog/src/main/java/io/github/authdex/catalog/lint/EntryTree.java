package io.github.authdex.catalog.lint;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An entry as its file has it, with the questions that several rules ask.
 *
 * @param file as the user named it
 * @param root the whole entry
 * @param today the last day on which a page can have been read
 */
record EntryTree(String file, EntryPlace root, LocalDate today) {

  String id() {
    return root.text("id");
  }

  /** Returns whether the file lies in a catalog's folder, rather than being a draft elsewhere. */
  boolean inCatalog() {
    String path = file.replace('\\', '/');
    return path.startsWith("entries/") || path.contains("/entries/");
  }

  List<EntryPlace> schemes() {
    return root.child("schemes").children();
  }

  Set<String> schemeNames() {
    return names(root.child("schemes"));
  }

  Set<String> credentialNames() {
    return names(root.child("credentials"));
  }

  List<EntryPlace> servers() {
    return root.child("servers").children();
  }

  /** Returns the names of the variables of all servers. */
  Set<String> variableNames() {
    Set<String> names = new LinkedHashSet<>();
    servers().forEach(server -> names.addAll(names(server.child("variables"))));
    return names;
  }

  /** Returns the URLs that requests with credentials go to: of servers, paths and endpoints. */
  List<EntryPlace> destinations() {
    List<EntryPlace> urls = new ArrayList<>();
    servers().forEach(server -> urls.add(server.child("url")));
    root.child("paths").children().forEach(rule -> urls.addAll(rule.child("servers").children()));
    urls.addAll(endpoints());
    return urls;
  }

  /** Returns the URLs in schemes and verifying calls that stand outside the servers. */
  List<EntryPlace> endpoints() {
    List<EntryPlace> urls = new ArrayList<>();
    for (String field : List.of("schemes", "verify")) {
      root.child(field)
          .walk(
              place -> {
                boolean names = place.name().equals("url") || place.name().endsWith("Url");
                if (names && place.node().isTextual() && place.node().asText().contains("://")) {
                  urls.add(place);
                }
              });
    }
    return urls;
  }

  /** Returns the alternatives of the entry and of its exceptions. */
  List<EntryPlace> alternatives() {
    List<EntryPlace> lists = new ArrayList<>(root.child("security").children());
    root.child("paths").children().forEach(rule -> lists.addAll(rule.child("security").children()));
    return lists;
  }

  static Set<String> names(EntryPlace object) {
    Set<String> names = new LinkedHashSet<>();
    object.node().fieldNames().forEachRemaining(names::add);
    return names;
  }
}
