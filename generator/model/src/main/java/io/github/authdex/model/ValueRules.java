package io.github.authdex.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a document says of a value beyond its form. Servers hold to it; a client tells it and does
 * not check it.
 *
 * @param defaultValue what the API takes where the value is left out, as JSON
 * @param limits each as the document writes it, in the order of {@link Limit}
 */
public record ValueRules(Optional<String> defaultValue, Map<Limit, String> limits) {
  /** Nothing is said. */
  public static final ValueRules NONE = new ValueRules(Optional.empty(), Map.of());

  public ValueRules {
    Objects.requireNonNull(defaultValue, "defaultValue");
    Map<Limit, String> ordered = new EnumMap<>(Limit.class);
    ordered.putAll(limits);
    limits = Collections.unmodifiableMap(ordered);
  }

  /** A word of JSON Schema (draft 2020-12, validation, §6) that bounds a value. */
  public enum Limit {
    /** The least number that is allowed. */
    MINIMUM,
    /** A number that is just too small. */
    EXCLUSIVE_MINIMUM,
    /** The greatest number that is allowed. */
    MAXIMUM,
    /** A number that is just too great. */
    EXCLUSIVE_MAXIMUM,
    /** What the number is a multiple of. */
    MULTIPLE_OF,
    /** How many characters a text has at least. */
    MIN_LENGTH,
    /** How many characters a text has at most. */
    MAX_LENGTH,
    /** The regular expression that a text matches somewhere (ECMA-262). */
    PATTERN,
    /** How many items a list has at least. */
    MIN_ITEMS,
    /** How many items a list has at most. */
    MAX_ITEMS
  }
}
