package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Chooses among the children of a node (RFC 9535 §2.3). */
sealed interface PathSelector {
  void select(SelectedNode node, JsonNode root, List<SelectedNode> selected);

  /** Returns whether it selects one child at the most. */
  default boolean isSingular() {
    return false;
  }

  /** Gives all children of {@code node} in their order. */
  static void children(SelectedNode node, Consumer<SelectedNode> told) {
    JsonNode value = node.value();
    if (value.isObject()) {
      for (Map.Entry<String, JsonNode> member : value.properties()) {
        told.accept(node.member(member.getKey(), member.getValue()));
      }
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        told.accept(node.item(i, value.get(i)));
      }
    }
  }

  /** A member by its name. */
  record Name(String name) implements PathSelector {
    @Override
    public void select(SelectedNode node, JsonNode root, List<SelectedNode> selected) {
      JsonNode member = node.value().isObject() ? node.value().get(name) : null;
      if (member != null) {
        selected.add(node.member(name, member));
      }
    }

    @Override
    public boolean isSingular() {
      return true;
    }
  }

  /** All children. */
  record Wildcard() implements PathSelector {
    @Override
    public void select(SelectedNode node, JsonNode root, List<SelectedNode> selected) {
      children(node, selected::add);
    }
  }

  /** An item by its index, from the end if that is negative. */
  record Index(long index) implements PathSelector {
    @Override
    public void select(SelectedNode node, JsonNode root, List<SelectedNode> selected) {
      int size = node.value().isArray() ? node.value().size() : 0;
      long at = index < 0 ? size + index : index;
      if (at >= 0 && at < size) {
        selected.add(node.item((int) at, node.value().get((int) at)));
      }
    }

    @Override
    public boolean isSingular() {
      return true;
    }
  }

  /**
   * Items in steps (RFC 9535 §2.3.4.2.2).
   *
   * @param start null for the end that the step comes from
   * @param end null for the end that the step leads to
   */
  record Slice(Long start, Long end, long step) implements PathSelector {
    @Override
    public void select(SelectedNode node, JsonNode root, List<SelectedNode> selected) {
      if (!node.value().isArray() || step == 0) {
        return;
      }
      long size = node.value().size();
      long low = step > 0 ? 0 : -1;
      long high = step > 0 ? size : size - 1;
      long first = start == null ? (step > 0 ? low : high) : within(start, size, low, high);
      long last = end == null ? (step > 0 ? high : low) : within(end, size, low, high);
      for (long i = first; step > 0 ? i < last : i > last; i += step) {
        selected.add(node.item((int) i, node.value().get((int) i)));
      }
    }

    private static long within(long bound, long size, long low, long high) {
      return Math.min(Math.max(bound < 0 ? size + bound : bound, low), high);
    }
  }

  /** The children for which an expression holds. */
  record Filter(FilterExpression expression) implements PathSelector {
    @Override
    public void select(SelectedNode node, JsonNode root, List<SelectedNode> selected) {
      children(
          node,
          child -> {
            if (expression.holds(child, root)) {
              selected.add(child);
            }
          });
    }
  }
}
