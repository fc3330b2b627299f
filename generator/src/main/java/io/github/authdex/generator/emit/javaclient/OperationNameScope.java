package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.Operation;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives each operation of a group a name of its own, by what it is and not by when it is read: one
 * that has its whole id comes before one that has a part, which has its whole id if that is taken.
 */
final class OperationNameScope {
  private final NameScope methods;

  /**
   * @param methods takes the names of all methods of the operations
   */
  OperationNameScope(NameScope methods) {
    this.methods = methods;
  }

  /** Returns what the methods of each operation of {@code group} are called, by its identity. */
  Map<Operation, String> claim(OperationGroup group) {
    IdentityHashMap<Operation, String> names = new IdentityHashMap<>();
    for (boolean whole : new boolean[] {true, false}) {
      for (Operation operation : group.operations()) {
        OperationName name = OperationName.of(operation, group.name());
        if (name.isWhole() == whole) {
          names.put(operation, claim(name, operation.id()));
        }
      }
    }
    return names;
  }

  private String claim(OperationName name, String id) {
    String free =
        Stream.of(name.wanted(), name.whole())
            .map(methods::allowed)
            .filter(this::isFree)
            .findFirst()
            .orElseGet(() -> methods.unlike(name.whole(), id, this::isFree));
    Stream.of(free, free + "Async", free + "Call").forEach(methods::claim);
    return free;
  }

  private boolean isFree(String name) {
    return Stream.of(name, name + "Async", name + "Call").noneMatch(methods::isTaken);
  }
}
