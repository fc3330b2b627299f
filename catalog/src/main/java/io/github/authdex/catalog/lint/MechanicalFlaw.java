package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;

/**
 * A flaw that can be mended without knowing the API.
 *
 * @param rule the id of what found it
 * @param pointer to the value that is wrong
 */
public record MechanicalFlaw(String rule, JsonPointer pointer) {}
