package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The scripts of a collection. Their text is constant; what they must know of the API is data, each
 * in a variable of the collection, and the credentials stay in the environment.
 */
final class Scripts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<Script, ArrayNode> needed = new EnumMap<>(Script.class);

  /** Makes the scripts that {@code renderings} need. */
  Scripts(List<SchemeRendering> renderings) {
    for (Script script : Script.values()) {
      Set<ObjectNode> distinct = new LinkedHashSet<>();
      renderings.forEach(rendering -> distinct.addAll(rendering.data(script)));
      if (!distinct.isEmpty()) {
        needed.put(script, JSON.arrayNode().addAll(distinct));
      }
    }
  }

  /** Returns the events of the collection, if it needs any. */
  Optional<ArrayNode> events() {
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode lines = JSON.arrayNode();
    needed.keySet().stream()
        .flatMap(script -> script.files().stream())
        .distinct()
        .forEach(file -> Script.text(file).lines().forEach(lines::add));
    ArrayNode events = JSON.arrayNode();
    ObjectNode event = events.addObject().put("listen", "prerequest");
    event.putObject("script").put("type", "text/javascript").set("exec", lines);
    return Optional.of(events);
  }

  /** Adds what the scripts read to the collection's variables. */
  void addVariables(ArrayNode variables) {
    needed.forEach(
        (script, data) ->
            variables
                .addObject()
                .put("key", script.variable())
                .put("value", data.toString())
                .put("type", "string"));
  }
}
