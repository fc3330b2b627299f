package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what stands behind {@code ?} (RFC 9535 §2.3.5.1). */
final class FilterParser {
  private final QueryText text;
  private final PathParser paths;

  FilterParser(QueryText text, PathParser paths) {
    this.text = text;
    this.paths = paths;
  }

  FilterExpression expression() {
    List<FilterExpression> parts = new ArrayList<>(List.of(conjunction()));
    while (takeBehindBlanks("||")) {
      text.skipBlanks();
      parts.add(conjunction());
    }
    return parts.size() == 1 ? parts.get(0) : new FilterExpression.Or(parts);
  }

  private FilterExpression conjunction() {
    List<FilterExpression> parts = new ArrayList<>(List.of(basic()));
    while (takeBehindBlanks("&&")) {
      text.skipBlanks();
      parts.add(basic());
    }
    return parts.size() == 1 ? parts.get(0) : new FilterExpression.And(parts);
  }

  private boolean takeBehindBlanks(String sign) {
    int before = text.position();
    text.skipBlanks();
    if (text.take(sign)) {
      return true;
    }
    text.goBackTo(before);
    return false;
  }

  private FilterExpression basic() {
    if (text.take("!")) {
      text.skipBlanks();
      return new FilterExpression.Not(text.peek() == '(' ? parenthesis() : test(operand()));
    }
    if (text.peek() == '(') {
      return parenthesis();
    }
    FilterOperand left = operand();
    Optional<FilterRelation> relation = relation();
    if (relation.isEmpty()) {
      return test(left);
    }
    text.skipBlanks();
    return new FilterExpression.Comparison(comparable(left), relation.get(), comparable(operand()));
  }

  private FilterExpression parenthesis() {
    text.require("(");
    paths.enter();
    text.skipBlanks();
    FilterExpression inner = expression();
    text.skipBlanks();
    text.require(")");
    paths.leave();
    return inner;
  }

  private Optional<FilterRelation> relation() {
    int before = text.position();
    text.skipBlanks();
    for (FilterRelation relation : FilterRelation.values()) {
      if (text.take(relation.sign())) {
        return Optional.of(relation);
      }
    }
    text.goBackTo(before);
    return Optional.empty();
  }

  private FilterExpression test(FilterOperand operand) {
    if (operand instanceof FilterOperand.Nodes nodes) {
      return new FilterExpression.Existence(nodes.query());
    }
    if (operand instanceof FilterFunction.Call call && call.function().isTest()) {
      return new FilterExpression.PatternTest(call);
    }
    throw text.wrong("a comparison: a value alone is neither true nor false,");
  }

  private FilterOperand comparable(FilterOperand operand) {
    if (!operand.isValue()) {
      throw new JsonPathException(
          "only a value, or a query that selects one node, can be compared, before character "
              + (text.position() + 1));
    }
    return operand;
  }

  private FilterOperand operand() {
    char first = text.peek();
    if (first == '@' || first == '$') {
      return new FilterOperand.Nodes(paths.query());
    }
    if (first == '\'' || first == '"') {
      return new FilterOperand.Literal(TextNode.valueOf(text.string()));
    }
    return text.isAtInteger() ? new FilterOperand.Literal(text.number()) : word();
  }

  private FilterOperand word() {
    String word = text.word();
    if (text.take("(")) {
      return call(word);
    }
    return switch (word) {
      case "true" -> new FilterOperand.Literal(BooleanNode.TRUE);
      case "false" -> new FilterOperand.Literal(BooleanNode.FALSE);
      case "null" -> new FilterOperand.Literal(NullNode.instance);
      default ->
          throw new JsonPathException(
              "\""
                  + word
                  + "\" is neither true, false, null nor a function; quote it if it is"
                  + " text");
    };
  }

  private FilterOperand call(String name) {
    FilterFunction function =
        FilterFunction.named(name)
            .orElseThrow(
                () ->
                    new JsonPathException(
                        "\"" + name + "\" is no function; there are " + FilterFunction.words()));
    paths.enter();
    List<FilterOperand> given = new ArrayList<>();
    text.skipBlanks();
    if (!text.take(")")) {
      do {
        text.skipBlanks();
        given.add(operand());
        text.skipBlanks();
      } while (text.take(","));
      text.require(")");
    }
    paths.leave();
    return function.call(given);
  }
}
