package io.github.authdex.generator.emit.postman;

import static io.github.authdex.generator.emit.collection.CollectionScripts.joined;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.CollectionScripts;
import java.util.List;
import java.util.Optional;

/** Writes the scripts of a collection as its events. */
final class Scripts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CollectionScripts scripts;

  /** Makes the scripts of {@code collection}. */
  Scripts(ApiCollection collection) {
    this.scripts = new CollectionScripts(collection);
  }

  /** Returns the events of the collection, if it needs any. */
  Optional<ArrayNode> events() {
    List<String> note = scripts.checks() ? CollectionScripts.note() : List.of();
    List<String> before = joined(note, scripts.steps());
    if (before.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode events = JSON.arrayNode();
    add(events, "prerequest", before);
    if (scripts.checks()) {
      add(events, "test", CollectionScripts.check());
    }
    return Optional.of(events);
  }

  private static void add(ArrayNode events, String listen, List<String> text) {
    ArrayNode lines = JSON.arrayNode();
    text.forEach(lines::add);
    ObjectNode event = events.addObject().put("listen", listen);
    event.putObject("script").put("type", "text/javascript").set("exec", lines);
  }

  /** Adds what the scripts read to the collection's variables. */
  void addVariables(ArrayNode variables) {
    if (scripts.checks()) {
      add(variables, CollectionScripts.CREDENTIALS, scripts.credentials());
    }
    scripts.variables().forEach((name, value) -> add(variables, name, value));
  }

  private static void add(ArrayNode variables, String name, String value) {
    variables.addObject().put("key", name).put("value", value).put("type", "string");
  }
}
