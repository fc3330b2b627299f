package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions of RFC 9535 §2.4.4 to §2.4.8. */
enum FilterFunction {
  LENGTH(1, false),
  COUNT(1, true),
  MATCH(2, false),
  SEARCH(2, false),
  VALUE(1, true);

  private final int arguments;
  private final boolean takesNodes;

  FilterFunction(int arguments, boolean takesNodes) {
    this.arguments = arguments;
    this.takesNodes = takesNodes;
  }

  static Optional<FilterFunction> named(String name) {
    return Arrays.stream(values()).filter(function -> function.word().equals(name)).findFirst();
  }

  /** Returns all names, for whoever has misspelled one. */
  static String words() {
    return Arrays.stream(values()).map(FilterFunction::word).collect(Collectors.joining(", "));
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns whether it is true or false, and no value. */
  boolean isTest() {
    return this == MATCH || this == SEARCH;
  }

  /**
   * Returns a call (RFC 9535 §2.4.3 says which are well-typed).
   *
   * @throws JsonPathException if it does not take {@code given}
   */
  Call call(List<FilterOperand> given) {
    if (given.size() != arguments) {
      throw new JsonPathException(
          word() + "() takes " + arguments + " argument(s) but was given " + given.size());
    }
    for (FilterOperand operand : given) {
      if (takesNodes ? !(operand instanceof FilterOperand.Nodes) : !operand.isValue()) {
        throw new JsonPathException(
            word()
                + "() takes "
                + (takesNodes ? "a query" : "a value, or a query that selects one node"));
      }
    }
    return new Call(this, given);
  }

  /** A function with its arguments. */
  record Call(FilterFunction function, List<FilterOperand> given) implements FilterOperand {
    Call {
      given = List.copyOf(given);
    }

    @Override
    public boolean isValue() {
      return !function.isTest();
    }

    @Override
    public JsonNode value(SelectedNode current, JsonNode root) {
      FilterOperand first = given.get(0);
      return switch (function) {
        case COUNT -> IntNode.valueOf(((Nodes) first).select(current, root).size());
        case LENGTH -> length(first.value(current, root));
        case VALUE -> first.value(current, root);
        case MATCH, SEARCH -> throw new AssertionError(function); // No value: see holds.
      };
    }

    boolean holds(SelectedNode current, JsonNode root) {
      JsonNode text = given.get(0).value(current, root);
      JsonNode pattern = given.get(1).value(current, root);
      return text.isTextual()
          && pattern.isTextual()
          && InteroperablePattern.of(pattern.textValue())
              .map(known -> known.fits(text.textValue(), function == MATCH))
              .orElse(false);
    }

    private static JsonNode length(JsonNode value) {
      if (value.isTextual()) {
        String text = value.textValue();
        return IntNode.valueOf(text.codePointCount(0, text.length()));
      }
      return value.isContainerNode() ? IntNode.valueOf(value.size()) : MissingNode.getInstance();
    }
  }
}
