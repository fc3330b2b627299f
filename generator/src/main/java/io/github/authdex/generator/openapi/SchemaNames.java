package io.github.authdex.generator.openapi;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Names the schemas that references point to. A component keeps its name; a schema that stands
 * elsewhere, or in another file, is named by the last part of the reference.
 */
final class SchemaNames {
  private final Map<String, String> names = new HashMap<>();
  private final UniqueNames unique = new UniqueNames();
  private final Queue<Named> unread = new ArrayDeque<>();

  /** Returns the name of the schema at {@code place}. */
  String of(Place place) {
    String id = place.id();
    String name = names.get(id);
    if (name == null) {
      name = unique.take(wanted(place));
      names.put(id, name);
      unread.add(new Named(name, place));
    }
    return name;
  }

  /** Returns the name that the schema at {@code place} has, if it has one. */
  Optional<String> known(Place place) {
    return Optional.ofNullable(names.get(place.id()));
  }

  /** Returns a name for a schema that stands nowhere in the document. */
  String take(String wanted) {
    return unique.take(wanted);
  }

  /** Returns a schema that was named since the last call, if there is one. */
  Optional<Named> next() {
    return Optional.ofNullable(unread.poll());
  }

  private static String wanted(Place place) {
    if (!place.isRoot()) {
      return place.key();
    }
    String file = place.document().name();
    String name = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    int dot = name.indexOf('.');
    return dot > 0 ? name.substring(0, dot) : name;
  }

  /** A name and what it stands for. */
  record Named(String name, Place place) {}
}
