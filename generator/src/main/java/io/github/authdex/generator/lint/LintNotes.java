package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects findings; their lines are looked up at the end, all at once. */
final class LintNotes {
  private record Note(
      Severity severity, JsonPointer at, String message, String mend, String rule) {}

  private final List<Note> notes = new ArrayList<>();

  void error(JsonPointer at, String message, String mend, String rule) {
    notes.add(new Note(Severity.ERROR, at, message, mend, rule));
  }

  void warning(JsonPointer at, String message, String mend, String rule) {
    notes.add(new Note(Severity.WARNING, at, message, mend, rule));
  }

  void note(JsonPointer at, String message, String mend, String rule) {
    notes.add(new Note(Severity.NOTE, at, message, mend, rule));
  }

  /** Returns the findings in line order. */
  List<LintFinding> in(SourceDocument source) {
    Set<JsonPointer> places = new HashSet<>();
    notes.forEach(note -> places.add(note.at));
    Map<JsonPointer, Integer> lines = places.isEmpty() ? Map.of() : source.lines(places);
    return notes.stream()
        .distinct()
        .map(note -> finding(note, source, lines.get(note.at)))
        .sorted(Comparator.comparingInt(finding -> finding.diagnostic().line()))
        .toList();
  }

  private static LintFinding finding(Note note, SourceDocument source, int line) {
    return new LintFinding(
        new Diagnostic(note.severity, source.name(), line, note.message, note.rule),
        note.at,
        note.mend);
  }
}
