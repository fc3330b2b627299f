package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Makes JSON that has a text wherever a pointer looks for one. */
final class PointerTree {
  private PointerTree() {}

  /** Returns an object with a text at each of {@code pointers} (RFC 6901). */
  static String json(Collection<String> pointers) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (String pointer : pointers) {
      ObjectNode parent = root;
      JsonPointer rest = JsonPointer.compile(pointer);
      while (!rest.tail().matches()) {
        parent = parent.withObjectProperty(rest.getMatchingProperty());
        rest = rest.tail();
      }
      parent.put(rest.getMatchingProperty(), "marked-token");
    }
    return root.toString();
  }
}
