package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The places of an entry that hold text of one sort. */
final class Places {
  /** What people read, rather than machines. */
  private static final Set<String> PROSE = Set.of("title", "description", "note");

  /** What is an API's own, or signed as it stands. */
  private static final Set<String> RAW = Set.of("body", "text", "separator", "scopeSeparator");

  private Places() {}

  /** Returns all texts but those of JSON bodies, which are the API's own, and fixed signed text. */
  static List<Place> texts(EntryTree entry) {
    List<Place> texts = new ArrayList<>();
    collect(entry.root(), texts);
    return texts;
  }

  private static void collect(Place place, List<Place> texts) {
    if (RAW.contains(place.name())) {
      return;
    }
    if (place.node().isTextual()) {
      texts.add(place);
    }
    place.children().forEach(child -> collect(child, texts));
  }

  /** Returns the fields whose names the entry chose or misspelled. */
  static List<Place> names(EntryTree entry) {
    List<Place> names = new ArrayList<>();
    entry
        .root()
        .walk(place -> names.addAll(place.node().isObject() ? place.children() : List.of()));
    return names;
  }

  /** Returns the sentences and titles. */
  static List<Place> prose(EntryTree entry) {
    return texts(entry).stream().filter(Places::isProse).toList();
  }

  private static boolean isProse(Place place) {
    boolean scope =
        place.pointer().head() != null && place.pointer().head().toString().endsWith("/scopes");
    return PROSE.contains(place.name()) || scope;
  }

  /** Returns the values of headers that a person typed. */
  static List<Place> samples(EntryTree entry) {
    return texts(entry).stream()
        .filter(place -> place.words().startsWith("headers."))
        .filter(place -> Set.of("example", "value", "default").contains(place.name()))
        .toList();
  }

  /** Returns the addresses of pages. */
  static List<Place> pages(EntryTree entry) {
    List<Place> pages = new ArrayList<>();
    for (String field : List.of("docs", "openapi")) {
      if (entry.root().has(field)) {
        pages.add(entry.root().child(field));
      }
    }
    for (Place credential : entry.root().child("credentials").children()) {
      if (credential.has("obtain")) {
        pages.add(credential.child("obtain"));
      }
    }
    entry.root().child("evidence").children().forEach(page -> pages.add(page.child("url")));
    return pages;
  }
}
