package io.github.authdex.generator.implied;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.catalog.SchemeWords;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.implied.CredentialFate.Kind;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what became of credentials among parameters, once for each name and place. */
final class ImpliedNotes {
  static final String RULE = "key-as-parameter";

  private final DocumentWords document;
  private final ImpliedSchemes schemes;
  private final Map<Subject, Uses> told = new LinkedHashMap<>();

  ImpliedNotes(DocumentWords document, ImpliedSchemes schemes) {
    this.document = document;
    this.schemes = schemes;
  }

  private record Subject(WirePlace place, Kind kind, String scheme) {}

  private record Uses(JsonPointer first, int count) {}

  void add(Operation operation, List<CredentialFate> fates) {
    for (CredentialFate fate : fates) {
      Subject subject = new Subject(fate.listed().place(), fate.kind(), fate.scheme());
      Uses before = told.get(subject);
      told.put(
          subject,
          before == null
              ? new Uses(document.place(operation, fate.listed()), 1)
              : new Uses(before.first(), before.count() + 1));
    }
  }

  /** Returns what there is to say, in line order. */
  List<Diagnostic> diagnostics() {
    Set<JsonPointer> places = told.values().stream().map(Uses::first).collect(Collectors.toSet());
    Map<JsonPointer, Integer> lines = places.isEmpty() ? Map.of() : document.source().lines(places);
    List<Diagnostic> diagnostics = new ArrayList<>();
    told.forEach(
        (subject, uses) ->
            diagnostics.add(
                new Diagnostic(
                    Severity.NOTE,
                    document.source().name(),
                    lines.getOrDefault(uses.first(), 1),
                    "#" + uses.first() + ": " + words(subject, uses.count()),
                    RULE)));
    diagnostics.sort(Comparator.comparingInt(Diagnostic::line));
    return diagnostics;
  }

  private String words(Subject subject, int operations) {
    String start =
        "the "
            + place(subject.place())
            + " of "
            + operations
            + (operations == 1 ? " operation " : " operations ");
    return start
        + switch (subject.kind()) {
          case SENT -> "is what the scheme \"" + subject.scheme() + "\" sends; it is no parameter";
          case SAME ->
              "is the credential that the scheme \""
                  + subject.scheme()
                  + "\" sends elsewhere; it is left out";
          case REPEATED -> "is the credential of another parameter once more; it is left out";
          case NEEDED -> "is a credential that nothing else says; it is read as " + scheme(subject);
          case TAKEN ->
              "is a credential that calls may have; it is read as "
                  + scheme(subject)
                  + ", which is optional or one of several ways";
          case IGNORED ->
              "is left out: it belongs to schemes, and those of the operation do not speak of it";
          case LEFT ->
              "may be a credential, but is not surely one beside what else is said; it stays a parameter";
        };
  }

  private String scheme(Subject subject) {
    return "the scheme \""
        + subject.scheme()
        + "\" ("
        + SchemeWords.of(schemes.schemes().get(subject.scheme()))
        + ")";
  }

  private static String place(WirePlace place) {
    String in = place.in() == Placement.BODY ? "form field" : place.in() + " parameter";
    return in + " \"" + place.name() + "\"";
  }
}
