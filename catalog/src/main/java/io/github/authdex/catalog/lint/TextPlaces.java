package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/** The places of an entry that hold text of one sort. */
final class TextPlaces {
  /** What people read, rather than machines. */
  private static final Set<String> PROSE = Set.of("title", "description", "deprecated", "note");

  /** What is an API's own, or signed as it stands. */
  private static final Set<String> RAW =
      Set.of("body", "xml", "text", "separator", "scopeSeparator", "join", "pairs");

  private TextPlaces() {}

  /**
   * Returns all texts but those of JSON and XML bodies, which are the API's own, and fixed signed
   * text.
   */
  static List<EntryPlace> texts(EntryTree entry) {
    List<EntryPlace> texts = new ArrayList<>();
    collect(entry.root(), texts);
    return Collections.unmodifiableList(texts);
  }

  private static void collect(EntryPlace place, List<EntryPlace> texts) {
    if (RAW.contains(place.name())) {
      return;
    }
    if (place.node().isTextual()) {
      texts.add(place);
    }
    place.children().forEach(child -> collect(child, texts));
  }

  /** Returns the fields whose names the entry chose or misspelled. */
  static List<EntryPlace> names(EntryTree entry) {
    List<EntryPlace> names = new ArrayList<>();
    entry
        .root()
        .walk(place -> names.addAll(place.node().isObject() ? place.children() : List.of()));
    return names;
  }

  /** Returns the sentences and titles. */
  static List<EntryPlace> prose(EntryTree entry) {
    return entry.texts().stream().filter(TextPlaces::isProse).toList();
  }

  private static boolean isProse(EntryPlace place) {
    return PROSE.contains(place.name()) || isScope(place);
  }

  /** Returns whether {@code place} is what a scope allows, which may be left empty. */
  static boolean isScope(EntryPlace place) {
    return place.parent().name().equals("scopes");
  }

  /** Returns the values of headers that a person typed. */
  static List<EntryPlace> samples(EntryTree entry) {
    return entry.texts().stream()
        .filter(place -> Set.of("example", "value", "default").contains(place.name()))
        .filter(place -> place.words().startsWith("headers."))
        .toList();
  }

  /** Returns the addresses of pages. */
  static List<EntryPlace> pages(EntryTree entry) {
    List<EntryPlace> pages = new ArrayList<>();
    for (String field : List.of("docs", "openapi")) {
      if (entry.root().has(field)) {
        pages.add(entry.root().child(field));
      }
    }
    for (EntryPlace credential : entry.root().child("credentials").children()) {
      if (credential.has("obtain")) {
        pages.add(credential.child("obtain"));
      }
    }
    entry.root().child("evidence").children().forEach(page -> pages.add(page.child("url")));
    return Collections.unmodifiableList(pages);
  }
}
