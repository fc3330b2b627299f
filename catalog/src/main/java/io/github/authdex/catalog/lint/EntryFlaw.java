package io.github.authdex.catalog.lint;

/**
 * A flaw of an entry.
 *
 * @param at the place in the entry
 * @param message what is wrong and the mend
 * @param rule the id of what found it
 */
record EntryFlaw(EntryPlace at, String message, String rule) {}
