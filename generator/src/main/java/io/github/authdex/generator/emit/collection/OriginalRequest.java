package io.github.authdex.generator.emit.collection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What an answer that is saved repeats of the request which it stands beside. */
public final class OriginalRequest {
  private OriginalRequest() {}

  /**
   * Returns {@code request} without auth, descriptions and what is switched off: nobody reads there
   * again what its parts are, or which there may be.
   *
   * @param request with {@code disabled} entries in lists
   */
  public static ObjectNode of(ObjectNode request) {
    ObjectNode original = request.deepCopy();
    original.remove("auth");
    prune(original);
    return original;
  }

  private static void prune(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.remove("description");
    }
    for (var each = node.elements(); each.hasNext(); ) {
      JsonNode part = each.next();
      if (part.path("disabled").asBoolean(false)) {
        each.remove();
      } else if (part.isContainerNode()) {
        prune(part);
      }
    }
  }
}
