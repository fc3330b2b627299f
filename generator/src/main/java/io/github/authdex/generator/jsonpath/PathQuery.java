package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Segments that follow each other.
 *
 * @param relative whether it starts at the current node ({@code @}) and not at the root
 */
record PathQuery(boolean relative, List<PathSegment> segments) {
  /** No document has more nodes; only queries such as {@code $..*..*..*} select more. */
  private static final int MOST = 1_000_000;

  PathQuery {
    segments = List.copyOf(segments);
  }

  /** Returns whether it selects one node at the most, whatever the tree (RFC 9535 §2.3.5.1). */
  boolean isSingular() {
    return segments.stream().allMatch(PathSegment::isSingular);
  }

  /**
   * Returns what is selected.
   *
   * @param current what {@code @} is
   * @param root what {@code $} is
   */
  List<SelectedNode> select(SelectedNode current, JsonNode root) {
    List<SelectedNode> nodes = List.of(relative ? current : SelectedNode.root(root));
    for (PathSegment segment : segments) {
      List<SelectedNode> next = new ArrayList<>();
      for (SelectedNode node : nodes) {
        segment.select(node, root, next);
        if (next.size() > MOST) {
          throw new JsonPathException("the query selects more than " + MOST + " nodes");
        }
      }
      nodes = next;
    }
    return nodes;
  }
}
