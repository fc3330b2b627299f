package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The other entries of a catalog, by what two entries can quarrel about. */
final class OtherEntries {
  private final Map<String, EntryTree> ids = new HashMap<>();
  private final Map<String, EntryTree> names = new LinkedHashMap<>();
  private final Set<String> categories = new TreeSet<>();
  private final Map<String, List<EntryTree>> variables = new HashMap<>();
  private final Map<String, List<ServerClaim>> servers = new HashMap<>();

  /**
   * @param known entries of the catalog
   * @param checked the ids of the entries that are checked, which are no others
   */
  OtherEntries(List<JsonNode> known, Set<String> checked) {
    List<JsonNode> others =
        known.stream().filter(root -> !checked.contains(root.path("id").asText(""))).toList();
    AllProcessors.map(others, OtherEntries::tree).forEach(this::add);
  }

  /** Returns an entry whose servers and variables are made out. */
  private static EntryTree tree(JsonNode root) {
    EntryTree entry = new EntryTree("the catalog", EntryPlace.root(root), LocalDate.MAX);
    entry.claims();
    entry.credentialVariables();
    return entry;
  }

  void add(EntryTree entry) {
    ids.putIfAbsent(entry.id(), entry);
    entry.root().child("categories").node().forEach(word -> categories.add(word.asText()));
    names(entry).forEach(name -> names.putIfAbsent(plain(name.node().asText()), entry));
    for (String variable : entry.credentialVariables().values()) {
      variables.computeIfAbsent(variable, key -> new ArrayList<>()).add(entry);
    }
    for (ServerClaim claim : entry.claims()) {
      servers
          .computeIfAbsent(DomainOwners.registrable(claim.host()), key -> new ArrayList<>())
          .add(claim);
    }
  }

  /** Returns what people call {@code entry}: its id, its title and its aliases. */
  static List<EntryPlace> names(EntryTree entry) {
    List<EntryPlace> names = new ArrayList<>();
    names.add(entry.root().child("id"));
    names.add(entry.root().child("title"));
    names.addAll(entry.root().child("aliases").children());
    return names;
  }

  /** Returns {@code name} as people compare names: its letters and digits alone. */
  static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Returns the entry of this id, or null. */
  EntryTree ofId(String id) {
    return ids.get(id);
  }

  /** Returns the entry that people know by {@code name}, or null. */
  EntryTree named(String name) {
    return names.get(plain(name));
  }

  /** Returns the entries that read a credential from {@code variable}. */
  List<EntryTree> reading(String variable) {
    return variables.getOrDefault(variable, List.of());
  }

  /** Returns the servers of others on the domain of {@code claim}. */
  List<ServerClaim> beside(ServerClaim claim) {
    return servers.getOrDefault(DomainOwners.registrable(claim.host()), List.of());
  }

  /** Returns the categories of all entries. */
  Set<String> categories() {
    return Collections.unmodifiableSet(categories);
  }
}
