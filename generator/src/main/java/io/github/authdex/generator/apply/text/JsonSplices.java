package io.github.authdex.generator.apply.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.catalog.source.JsonOutline;
import io.github.authdex.catalog.source.JsonOutline.Item;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Writes changes into a JSON text, in the way in which it is written. */
final class JsonSplices {
  private final String text;
  private final IdentityHashMap<Item, JsonChange> changes;
  private final JsonLayout layout;
  private final TextSplices splices;

  JsonSplices(JsonOutline outline, IdentityHashMap<Item, JsonChange> changes) {
    this.text = outline.text();
    this.changes = changes;
    this.layout = new JsonLayout(outline);
    this.splices = new TextSplices(text);
  }

  String text() {
    changes.forEach(this::write);
    return splices.text();
  }

  private void write(Item item, JsonChange change) {
    if (change.replacement.isPresent()) {
      String printed = layout.printed(change.replacement.get(), layout.indent(item.keyStart()));
      splices.replace(item.start(), item.end(), printed);
    } else if (change.shaped || !change.members.isEmpty() || !change.elements.isEmpty()) {
      shape(item, change);
    }
  }

  private void shape(Item item, JsonChange change) {
    List<Item> kept = item.items().stream().filter(each -> !isRemoved(each)).toList();
    if (kept.isEmpty()) {
      refill(item, change);
      return;
    }
    remove(item.items());
    add(item, kept.get(kept.size() - 1), change);
  }

  private boolean isRemoved(Item item) {
    return changes.containsKey(item) && changes.get(item).removed;
  }

  /** Where nothing stays, what comes is all that there is. */
  private void refill(Item item, JsonChange change) {
    char open = text.charAt(item.start());
    String indent = layout.indent(item.keyStart());
    List<String> added = added(item, change, indent + layout.unit());
    String inside =
        added.isEmpty()
            ? ""
            : layout.lineBreak(indent + layout.unit())
                + String.join("," + layout.lineBreak(indent + layout.unit()), added)
                + layout.lineBreak(indent);
    splices.replace(item.start(), item.end(), open + inside + (open == '{' ? "}" : "]"));
  }

  /** Each goes with the comma in front of it; those at the start with the one behind. */
  private void remove(List<Item> items) {
    Optional<Item> kept = Optional.empty();
    for (int i = 0; i < items.size(); i++) {
      if (!isRemoved(items.get(i))) {
        if (kept.isEmpty() && i > 0) {
          splices.replace(items.get(0).keyStart(), items.get(i).keyStart(), "");
        }
        kept = Optional.of(items.get(i));
      } else if (kept.isPresent()) {
        splices.replace(items.get(i - 1).end(), items.get(i).end(), "");
      }
    }
  }

  private void add(Item item, Item last, JsonChange change) {
    String between = layout.between(item);
    int lines = between.lastIndexOf('\n');
    List<String> added = added(item, change, lines < 0 ? "" : between.substring(lines + 1));
    StringBuilder written = new StringBuilder();
    added.forEach(each -> written.append(',').append(between).append(each));
    splices.replace(last.end(), last.end(), written.toString());
  }

  private List<String> added(Item item, JsonChange change, String indent) {
    List<String> added = new ArrayList<>();
    change.members.forEach(
        (name, value) ->
            added.add(TextNode.valueOf(name) + layout.colon(item) + printed(item, value, indent)));
    change.elements.forEach(value -> added.add(printed(item, value, indent)));
    return added;
  }

  private String printed(Item item, JsonNode value, String indent) {
    boolean lines = item.items().isEmpty() || layout.between(item).indexOf('\n') >= 0;
    return lines ? layout.printed(value, indent) : layout.compact(value);
  }
}
