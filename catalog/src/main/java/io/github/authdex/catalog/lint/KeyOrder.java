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
    JsonNode schema = EntrySchema.resolve(reference, place.node());
    List<String> order = new ArrayList<>();
    schema.path("properties").fieldNames().forEachRemaining(order::add);
    String before = "";
    for (EntryPlace child : place.children()) {
      String name = child.name();
      if (order.contains(name)) {
        if (order.indexOf(name) < order.indexOf(before)) {
          report.error(
              child,
              "\"" + name + "\" belongs before \"" + before + "\", as in the schema; move it up");
        }
        before = order.indexOf(name) > order.indexOf(before) ? name : before;
      }
      check(child, EntryOrder.child(schema, place.node(), name), report);
    }
  }
}
