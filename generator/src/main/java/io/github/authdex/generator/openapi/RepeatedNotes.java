package io.github.authdex.generator.openapi;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Notes that many places of a document may deserve: each is told once, with the first of them. */
final class RepeatedNotes {
  private final Map<String, Entry> entries = new LinkedHashMap<>();

  /** Counts a place; one that is read again, for another reference to it, is no other place. */
  void add(Place place, String message, String rule) {
    entries
        .computeIfAbsent(rule + " " + message, key -> new Entry(place, message, rule))
        .places
        .add(place.id());
  }

  void tell(DocumentFindings findings) {
    entries
        .values()
        .forEach(
            entry ->
                findings.note(
                    entry.first,
                    entry.message + where(entry.first, entry.places.size()),
                    entry.rule));
    entries.clear();
  }

  /** Returns how many places there are, and the first, in brackets behind a message. */
  static String where(Place first, int count) {
    return count == 1 ? " (" + first + ")" : " (" + count + " places, first " + first + ")";
  }

  private static final class Entry {
    final Place first;
    final String message;
    final String rule;
    final Set<String> places = new HashSet<>();

    Entry(Place first, String message, String rule) {
      this.first = first;
      this.message = message;
      this.rule = rule;
    }
  }
}
