package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * One thing in which a document differs from its entry.
 *
 * @param at where it is
 * @param words what the document says, and what the catalog says
 * @param rule the id that stays, such as {@code drift-scheme}
 */
public record SecurityChange(JsonPointer at, String words, String rule) {}
