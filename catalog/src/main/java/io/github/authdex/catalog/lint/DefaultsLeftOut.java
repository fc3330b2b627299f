package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;

/** What holds anyway is not written, so that what is written says something. */
final class DefaultsLeftOut implements Rule {
  @Override
  public String id() {
    return "defaults-left-out";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    check(entry.root(), EntrySchema.ROOT, report);
  }

  private static void check(EntryPlace place, JsonNode reference, Report report) {
    JsonNode schema = EntrySchema.resolve(reference, place.node());
    if (schema.has("default") && schema.get("default").equals(place.node())) {
      report.error(
          place, place.words() + " is " + place.node() + " when it is left out; leave it out");
    }
    for (EntryPlace child : place.children()) {
      check(child, EntryOrder.child(schema, place.node(), child.name()), report);
    }
  }
}
