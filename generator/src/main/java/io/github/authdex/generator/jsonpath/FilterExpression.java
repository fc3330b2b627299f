package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** What is true or false of a node (RFC 9535 §2.3.5). */
sealed interface FilterExpression {
  boolean holds(SelectedNode current, JsonNode root);

  /** Any of several. */
  record Or(List<FilterExpression> parts) implements FilterExpression {
    public Or {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(SelectedNode current, JsonNode root) {
      return parts.stream().anyMatch(part -> part.holds(current, root));
    }
  }

  /** All of several. */
  record And(List<FilterExpression> parts) implements FilterExpression {
    public And {
      parts = List.copyOf(parts);
    }

    @Override
    public boolean holds(SelectedNode current, JsonNode root) {
      return parts.stream().allMatch(part -> part.holds(current, root));
    }
  }

  /** The opposite. */
  record Not(FilterExpression part) implements FilterExpression {
    @Override
    public boolean holds(SelectedNode current, JsonNode root) {
      return !part.holds(current, root);
    }
  }

  /** Whether a query selects anything. */
  record Existence(PathQuery query) implements FilterExpression {
    @Override
    public boolean holds(SelectedNode current, JsonNode root) {
      return !query.select(current, root).isEmpty();
    }
  }

  /** Whether a text fits a pattern. */
  record PatternTest(FilterFunction.Call call) implements FilterExpression {
    @Override
    public boolean holds(SelectedNode current, JsonNode root) {
      return call.holds(current, root);
    }
  }

  /** How two values compare. */
  record Comparison(FilterOperand left, FilterRelation relation, FilterOperand right)
      implements FilterExpression {
    @Override
    public boolean holds(SelectedNode current, JsonNode root) {
      return relation.holds(left.value(current, root), right.value(current, root));
    }
  }
}
