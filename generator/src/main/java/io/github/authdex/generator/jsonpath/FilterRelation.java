package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Map;

/** How two values compare (RFC 9535 §2.3.5.2.2); values of different types only ever differ. */
enum FilterRelation {
  EQUAL("=="),
  UNEQUAL("!="),
  AT_MOST("<="),
  AT_LEAST(">="),
  LESS("<"),
  GREATER(">");

  private final String sign;

  FilterRelation(String sign) {
    this.sign = sign;
  }

  String sign() {
    return sign;
  }

  boolean holds(JsonNode left, JsonNode right) {
    return switch (this) {
      case EQUAL -> equal(left, right);
      case UNEQUAL -> !equal(left, right);
      case AT_MOST -> less(left, right) || equal(left, right);
      case AT_LEAST -> less(right, left) || equal(left, right);
      case LESS -> less(left, right);
      case GREATER -> less(right, left);
    };
  }

  private static boolean equal(JsonNode left, JsonNode right) {
    if (left.getNodeType() != right.getNodeType()) {
      return false;
    }
    return switch (left.getNodeType()) {
      case NUMBER -> compare(left, right) == 0;
      case ARRAY -> sameItems(left, right);
      case OBJECT -> sameMembers(left, right);
      default -> left.equals(right);
    };
  }

  private static boolean sameItems(JsonNode left, JsonNode right) {
    Iterator<JsonNode> others = right.iterator();
    if (left.size() != right.size()) {
      return false;
    }
    for (JsonNode item : left) {
      if (!equal(item, others.next())) {
        return false;
      }
    }
    return true;
  }

  private static boolean sameMembers(JsonNode left, JsonNode right) {
    if (left.size() != right.size()) {
      return false;
    }
    for (Map.Entry<String, JsonNode> member : left.properties()) {
      JsonNode other = right.get(member.getKey());
      if (other == null || !equal(member.getValue(), other)) {
        return false;
      }
    }
    return true;
  }

  private static boolean less(JsonNode left, JsonNode right) {
    if (left.isNumber() && right.isNumber()) {
      return compare(left, right) < 0;
    }
    return left.isTextual()
        && right.isTextual()
        && compare(left.textValue(), right.textValue()) < 0;
  }

  /** YAML has numbers that no decimal can be. */
  private static int compare(JsonNode left, JsonNode right) {
    if (isFinite(left) && isFinite(right)) {
      BigDecimal one = left.decimalValue();
      return one.compareTo(right.decimalValue());
    }
    return Double.compare(left.doubleValue(), right.doubleValue());
  }

  private static boolean isFinite(JsonNode number) {
    return !number.isDouble() || Double.isFinite(number.doubleValue());
  }

  /** By Unicode scalar values, which is not the order of UTF-16. */
  private static int compare(String left, String right) {
    int[] one = left.codePoints().toArray();
    int[] other = right.codePoints().toArray();
    return java.util.Arrays.compare(one, other);
  }
}
