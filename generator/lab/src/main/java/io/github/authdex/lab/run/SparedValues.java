package io.github.authdex.lab.run;

import java.util.HashMap;
import java.util.Map;

/**
 * Values of credentials that need not be made, by name.
 *
 * @param given by a person, which are shown to nobody
 * @param shared throw-away ones that other APIs of the lab have, too
 */
public record SparedValues(Map<String, String> given, Map<String, String> shared) {
  public SparedValues {
    given = Map.copyOf(given);
    shared = Map.copyOf(shared);
  }

  /** Returns all of them. */
  Map<String, String> all() {
    Map<String, String> all = new HashMap<>(shared);
    all.putAll(given);
    return all;
  }

  /** Shows no value. */
  @Override
  public String toString() {
    return "values of " + all().keySet();
  }
}
