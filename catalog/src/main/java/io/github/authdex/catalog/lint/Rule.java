package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.source.Diagnostic.Severity;

/** Finds one kind of flaw in an entry whose shape the schema has already approved. */
interface Rule {
  /** Returns the kebab-case id that ends its diagnostics and names its folder of cases. */
  String id();

  /** Reports each flaw in {@code entry}. */
  void check(EntryTree entry, Report report);

  /** Takes what a rule finds. */
  @FunctionalInterface
  interface Report {
    /**
     * Takes one finding.
     *
     * @param severity what it does to the exit code
     * @param at the place in the entry
     * @param message what is wrong and the mend: lower case first, no full stop
     */
    void tell(Severity severity, EntryPlace at, String message);

    /** Takes one flaw. */
    default void error(EntryPlace at, String message) {
      tell(Severity.ERROR, at, message);
    }

    /** Takes what could be better. */
    default void note(EntryPlace at, String message) {
      tell(Severity.NOTE, at, message);
    }
  }
}
