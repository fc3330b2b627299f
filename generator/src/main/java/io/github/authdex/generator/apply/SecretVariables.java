package io.github.authdex.generator.apply;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.generator.emit.collection.VariableNames;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The variables that stand for what was taken out of a collection, and what that was. */
final class SecretVariables {
  private final Set<String> taken;
  private final Map<String, String> names = new HashMap<>();
  private final Map<String, Secret> values = new LinkedHashMap<>();

  /**
   * @param taken the names that the collection has for other things
   */
  SecretVariables(Set<String> taken) {
    this.taken = new TreeSet<>(taken);
  }

  /**
   * Returns a variable of its own for {@code value}.
   *
   * @param base what its name begins with
   * @param word what the value is called where it stands
   */
  String of(String base, String word, String value) {
    return names.computeIfAbsent(base + " " + word + " " + value, key -> make(base, word, value));
  }

  private String make(String base, String word, String value) {
    String name = new VariableNames(base).of(word);
    String free = name;
    for (int i = 2; !taken.add(free); i++) {
      free = name + "_" + i;
    }
    values.put(free, Secret.of(value));
    return free;
  }

  /** Notes what {@code name} holds; returns whether it can, as it holds nothing else. */
  boolean hold(String name, String value) {
    taken.add(name);
    Secret held = values.putIfAbsent(name, Secret.of(value));
    return held == null || held.reveal().equals(value);
  }

  /** Returns what each holds, by name. */
  Map<String, Secret> values() {
    return Collections.unmodifiableMap(values);
  }
}
