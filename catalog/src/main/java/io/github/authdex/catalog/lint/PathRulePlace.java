package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.Set;

/**
 * An exception by path and where it stands.
 *
 * @param glob which paths it is for
 * @param at what holds there
 */
record PathRulePlace(String glob, EntryPlace at) {
  /** Returns the methods that it is for; all if empty. */
  Set<String> methods() {
    Set<String> methods = new HashSet<>();
    at.child("methods").node().forEach(method -> methods.add(method.asText()));
    return methods;
  }

  boolean holdsFor(String method) {
    return methods().isEmpty() || methods().contains(method);
  }
}
