package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The fields of an object stand in the schema's order, so that all entries read alike. */
final class KeyOrder implements Rule {
  @Override
  public String id() {
    return "key-order";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    check(entry.root(), EntrySchema.ROOT, report);
  }

  private static void check(EntryPlace place, JsonNode reference, Report report) {
    if (place.children().isEmpty()) {
      return;
    }
    JsonNode schema = EntrySchema.resolve(reference, place.node());
    List<String> order = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(order::add);
    int last = -1;
    for (EntryPlace child : place.children()) {
      String name = child.name();
      int rank = order.indexOf(name);
      if (rank >= 0 && rank < last) {
        report.error(
            child,
            "\""
                + name
                + "\" belongs before \""
                + order.get(last)
                + "\", as in the schema; move it up");
      }
      last = Math.max(last, rank);
      check(child, EntryOrder.child(schema, place.node(), name), report);
    }
  }
}
