package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** What a document says and its client cannot, each kind told once with the first place. */
final class Losses {
  private static final int MAX_PLACE = 80;

  private final Map<String, String> firsts = new LinkedHashMap<>();
  private final Map<String, Integer> counts = new LinkedHashMap<>();

  /** Adds that {@code what} is so at {@code place}, a name of the document or made of its names. */
  void add(String what, String place) {
    firsts.putIfAbsent(
        what, place.length() > MAX_PLACE ? place.substring(0, MAX_PLACE) + "…" : place);
    counts.merge(what, 1, Integer::sum);
  }

  /**
   * Tells all.
   *
   * @param file the client's first
   */
  void tell(String file, Consumer<Diagnostic> diagnostics) {
    firsts.forEach(
        (what, first) -> {
          int more = counts.get(what) - 1;
          String where = more == 0 ? first : first + " and " + more + " more";
          diagnostics.accept(
              new Diagnostic(Severity.NOTE, file, 1, where + ": " + what, "java-inexpressible"));
        });
  }
}
