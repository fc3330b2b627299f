package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/** An Overlay document in the making. */
final class OverlayDraft {
  private final ArrayNode actions = JsonNodeFactory.instance.arrayNode();

  void remove(List<String> targets, String description) {
    targets.forEach(target -> action(target, description).put("remove", true));
  }

  void update(List<String> targets, JsonNode value, String description) {
    targets.forEach(target -> action(target, description).set("update", value));
  }

  private ObjectNode action(String target, String description) {
    return actions.addObject().put("target", target).put("description", description);
  }

  boolean isEmpty() {
    return actions.isEmpty();
  }

  /** Returns the document. */
  ObjectNode document(OverlayVersion version, String title, Optional<String> extended) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("overlay", version.number() + ".0");
    document.putObject("info").put("title", title).put("version", "1.0.0");
    extended.ifPresent(uri -> document.put("extends", uri));
    document.set("actions", actions);
    return document;
  }
}
