package io.github.authdex.generator.emit.curl;

import io.github.authdex.generator.emit.collection.FileSlug;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Gives each operation a word of the command line: {@code list-users} for {@code listUsers}. */
final class OperationWords {
  private final Map<String, String> given = new HashMap<>();
  private final Set<String> taken = new HashSet<>(Set.of("help"));

  /** Returns the word for the operation {@code id}, the same each time. */
  String of(String id) {
    return given.computeIfAbsent(id, this::make);
  }

  private String make(String id) {
    String base = FileSlug.of(id.replaceAll("([a-z0-9])([A-Z])", "$1-$2"));
    String word = base;
    for (int i = 2; !taken.add(word); i++) {
      word = base + "-" + i;
    }
    return word;
  }
}
