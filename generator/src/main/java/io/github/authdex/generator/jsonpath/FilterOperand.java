package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;

/** What is compared, or given to a function. Nothing (RFC 9535 §2.4.1) is a missing node. */
sealed interface FilterOperand
    permits FilterOperand.Literal, FilterOperand.Nodes, FilterFunction.Call {
  JsonNode value(SelectedNode current, JsonNode root);

  /** Returns whether it gives one value at the most. */
  boolean isValue();

  /** A value that is written out. */
  record Literal(JsonNode literal) implements FilterOperand {
    @Override
    public JsonNode value(SelectedNode current, JsonNode root) {
      return literal;
    }

    @Override
    public boolean isValue() {
      return true;
    }
  }

  /** What a query selects. */
  record Nodes(PathQuery query) implements FilterOperand {
    List<SelectedNode> select(SelectedNode current, JsonNode root) {
      return query.select(current, root);
    }

    @Override
    public JsonNode value(SelectedNode current, JsonNode root) {
      List<SelectedNode> nodes = select(current, root);
      return nodes.size() == 1 ? nodes.get(0).value() : MissingNode.getInstance();
    }

    @Override
    public boolean isValue() {
      return query.isSingular();
    }
  }
}
