package io.github.authdex.catalog.lint;

import io.github.authdex.catalog.source.Diagnostic.Severity;

/**
 * A finding on an entry.
 *
 * @param severity what it does to the exit code
 * @param at the place in the entry
 * @param message what is wrong and the mend
 * @param rule the id of what found it
 */
record EntryFlaw(Severity severity, EntryPlace at, String message, String rule) {
  /** Makes an error. */
  EntryFlaw(EntryPlace at, String message, String rule) {
    this(Severity.ERROR, at, message, rule);
  }
}
