package io.github.authdex.generator.openapi;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects what is to be said about a document; lines are looked up at the end, all at once. */
final class DocumentFindings {
  /** How many findings of one rule are worth reading. */
  private static final int MAX_PER_RULE = 20;

  /** How many findings are kept to tell whether one is new. */
  private static final int MAX_REMEMBERED = 10_000;

  private final List<Finding> findings = new ArrayList<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, Finding> beyond = new LinkedHashMap<>();
  private final Set<Finding> seen = new HashSet<>();
  private final RepeatedNotes tally = new RepeatedNotes();
  private final boolean strict;
  private boolean errors;

  /**
   * @param strict whether a part that cannot be used makes the document unusable
   */
  DocumentFindings(boolean strict) {
    this.strict = strict;
  }

  boolean isStrict() {
    return strict;
  }

  /**
   * Adds that a part of the document cannot be used: an error where reading is strict, else a
   * warning.
   *
   * @param instead what becomes of it then
   */
  void fault(Place place, String message, String rule, String instead) {
    if (strict) {
      error(place, message, rule);
    } else {
      warning(place, message + "; " + instead, rule);
    }
  }

  void error(Place place, String message, String rule) {
    errors = true;
    add(Severity.ERROR, place, message, rule);
  }

  void warning(Place place, String message, String rule) {
    add(Severity.WARNING, place, message, rule);
  }

  void note(Place place, String message, String rule) {
    add(Severity.NOTE, place, message, rule);
  }

  /** Adds a note that is told once, with how many places it is about and the first of them. */
  void noteOnce(Place place, String message, String rule) {
    tally.add(place, message, rule);
  }

  boolean hasErrors() {
    return errors;
  }

  /** Returns what the first error says, or empty. */
  String firstError() {
    return findings.stream()
        .filter(finding -> finding.severity == Severity.ERROR)
        .map(Finding::message)
        .findFirst()
        .orElse("");
  }

  /** Adds what {@code others} found, {@code words} behind each error. */
  void take(DocumentFindings others, String words) {
    others.findings.forEach(
        finding -> add(finding.severity == Severity.ERROR ? finding.with(words) : finding));
    errors |= others.errors;
  }

  /** Adds what {@code others} found about a thing that nobody needs: no error is one then. */
  void takeUnneeded(DocumentFindings others, String words) {
    others.findings.forEach(
        finding -> add(finding.severity == Severity.ERROR ? finding.warning(words) : finding));
  }

  void add(Severity severity, Place place, String message, String rule) {
    add(new Finding(severity, place.document(), place.pointer(), message, rule));
  }

  private void add(Finding finding) {
    if (seen.size() < MAX_REMEMBERED && !seen.add(finding)) {
      return;
    }
    String kind = finding.severity + finding.rule;
    if (counts.merge(kind, 1, Integer::sum) <= MAX_PER_RULE) {
      findings.add(finding);
    } else {
      beyond.putIfAbsent(kind, finding);
    }
  }

  /** Says how many findings of a rule are not shown, where the first of them is. */
  private List<Finding> shown() {
    List<Finding> shown = new ArrayList<>(findings);
    beyond.forEach(
        (key, first) ->
            shown.add(first.saying(counts.get(key) - MAX_PER_RULE + " more like this, from here")));
    return shown;
  }

  /** Throws the errors that were found, if there are any. */
  void throwErrors() throws SourceException {
    if (errors) {
      throw new SourceException(
          diagnostics().stream()
              .filter(diagnostic -> diagnostic.severity() == Severity.ERROR)
              .toList());
    }
  }

  /** Returns what was found, in line order. */
  List<Diagnostic> diagnostics() {
    tally.tell(this);
    Map<SourceDocument, Set<JsonPointer>> places = new LinkedHashMap<>();
    List<Finding> shown = shown();
    for (Finding finding : shown) {
      places.computeIfAbsent(finding.document, key -> new HashSet<>()).add(finding.pointer);
    }
    Map<SourceDocument, Map<JsonPointer, Integer>> lines = new HashMap<>();
    places.forEach((document, pointers) -> lines.put(document, document.lines(pointers)));
    return shown.stream()
        .map(finding -> finding.at(lines.get(finding.document).get(finding.pointer)))
        .sorted(Comparator.comparing(Diagnostic::file).thenComparing(Diagnostic::line))
        .toList();
  }

  private record Finding(
      Severity severity,
      SourceDocument document,
      JsonPointer pointer,
      String message,
      String rule) {
    Finding saying(String message) {
      return new Finding(severity, document, pointer, message, rule);
    }

    Finding with(String words) {
      return saying(message + words);
    }

    Finding warning(String words) {
      return new Finding(Severity.WARNING, document, pointer, message + words, rule);
    }

    Diagnostic at(int line) {
      return new Diagnostic(severity, document.name(), line, message, rule);
    }
  }
}
