package io.github.authdex.catalog.source;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** The places whose lines are wanted, as a tree of their keys. */
final class LineTrie {
  private final Map<String, LineTrie> children = new HashMap<>();
  private int line;

  /** Returns the tree of {@code pointers}, without lines. */
  static LineTrie of(Collection<JsonPointer> pointers) {
    LineTrie root = new LineTrie();
    root.line = 1;
    for (JsonPointer pointer : pointers) {
      LineTrie node = root;
      for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
        node = node.children.computeIfAbsent(rest.getMatchingProperty(), key -> new LineTrie());
      }
    }
    return root;
  }

  boolean isLeaf() {
    return children.isEmpty();
  }

  /**
   * Returns the wanted part below {@code key}, which stands on {@code line}; null if nothing there
   * is wanted, or was found before.
   */
  LineTrie enter(String key, int line) {
    LineTrie child = children.get(key);
    if (child == null || child.line > 0) {
      return null;
    }
    child.line = line;
    return child;
  }

  /** Returns the line of {@code pointer}, or of the nearest place around it that exists. */
  int line(JsonPointer pointer) {
    int found = line;
    LineTrie node = this;
    for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
      node = node.children.get(rest.getMatchingProperty());
      if (node.line == 0) {
        break;
      }
      found = node.line;
    }
    return found;
  }
}
