package io.github.authdex.tokenstore.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of the row of a token.
 *
 * @param there the sealed text that it has; empty if there is no such row. Each sealing gives
 *     another text: who finds the one that he has read knows that nobody has written since
 * @param next the sealed text that it gets; empty to have no row
 * @param end of that token in milliseconds since 1970, if it is known
 */
record RowChange(String id, Optional<String> there, Optional<String> next, Optional<Long> end) {
  /** Returns whether no row is to be there, and none was. */
  boolean isNone() {
    return there.isEmpty() && next.isEmpty();
  }

  /** Returns the one of three statements that does it. */
  String statement(String insert, String update, String delete) {
    if (next.isEmpty()) {
      return delete;
    }
    return there.isEmpty() ? insert : update;
  }

  /**
   * Returns the values of that statement in their order: {@code before}, the next text and its end,
   * the id, and the text that is there, as far as there are such.
   */
  Object[] values(Object... before) {
    List<Object> values = new ArrayList<>(List.of(before));
    if (next.isPresent()) {
      values.add(next.get());
      values.add(end.orElse(null));
    }
    values.add(id);
    there.ifPresent(values::add);
    return values.toArray();
  }
}
