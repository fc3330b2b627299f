package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * One step of a query (RFC 9535 §2.5).
 *
 * @param descendant whether it is a step to all that is below, {@code ..}
 */
record PathSegment(boolean descendant, List<PathSelector> selectors) {
  PathSegment {
    selectors = List.copyOf(selectors);
  }

  boolean isSingular() {
    return !descendant && selectors.size() == 1 && selectors.get(0).isSingular();
  }

  void select(SelectedNode node, JsonNode root, List<SelectedNode> selected) {
    selectors.forEach(selector -> selector.select(node, root, selected));
    if (descendant) {
      PathSelector.children(node, child -> select(child, root, selected));
    }
  }
}
