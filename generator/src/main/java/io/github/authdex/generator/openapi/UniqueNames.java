package io.github.authdex.generator.openapi;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Gives each name out once; a name that is taken gets a number, {@code list2} after {@code list}.
 */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> last = new HashMap<>();

  boolean isTaken(String name) {
    return taken.contains(name);
  }

  String take(String name) {
    String free = name;
    while (!taken.add(free)) {
      int number = last.getOrDefault(name, 1) + 1;
      last.put(name, number);
      free = name + number;
    }
    return free;
  }
}
