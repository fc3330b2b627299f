package io.github.authdex.catalog.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.regex.Pattern;

/**
 * What an unquoted YAML scalar means (YAML 1.2.2 §10.3.2), so that {@code NO}, {@code on}, {@code
 * 12:30}, {@code 1_000} and dates stay text. One step stricter than the standard: a number with a
 * leading zero, such as {@code 012}, is text, since whoever writes it means a code.
 */
final class CoreSchema {
  private static final Pattern INTEGER = Pattern.compile("[-+]?+(?:0|[1-9][0-9]*+)");
  private static final Pattern OCTAL = Pattern.compile("0o[0-7]++");
  private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]++");
  private static final Pattern DECIMAL =
      Pattern.compile(
          "[-+]?+(?:\\.[0-9]++|(?:0|[1-9][0-9]*+)(?:\\.[0-9]*+)?+)(?:[eE][-+]?+[0-9]++)?+");

  private CoreSchema() {}

  static JsonNode resolve(String scalar, int line) throws Flaw {
    return switch (scalar) {
      case "", "~", "null", "Null", "NULL" -> NullNode.instance;
      case "true", "True", "TRUE" -> BooleanNode.TRUE;
      case "false", "False", "FALSE" -> BooleanNode.FALSE;
      case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF" ->
          DoubleNode.valueOf(Double.POSITIVE_INFINITY);
      case "-.inf", "-.Inf", "-.INF" -> DoubleNode.valueOf(Double.NEGATIVE_INFINITY);
      case ".nan", ".NaN", ".NAN" -> DoubleNode.valueOf(Double.NaN);
      default -> mayBeNumber(scalar) ? number(scalar, line) : TextNode.valueOf(scalar);
    };
  }

  /** Returns the core schema's short name for the type of {@code node}. */
  static String tagOf(JsonNode node) {
    return switch (node.getNodeType()) {
      case NULL -> "null";
      case BOOLEAN -> "bool";
      case NUMBER -> node.isIntegralNumber() ? "int" : "float";
      default -> "str";
    };
  }

  private static boolean mayBeNumber(String scalar) {
    char first = scalar.charAt(0);
    return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
  }

  private static JsonNode number(String scalar, int line) throws Flaw {
    if (INTEGER.matcher(scalar).matches()) {
      return ExactNumbers.integer(scalar, 10, line);
    }
    if (OCTAL.matcher(scalar).matches()) {
      return ExactNumbers.integer(scalar.substring(2), 8, line);
    }
    if (HEXADECIMAL.matcher(scalar).matches()) {
      return ExactNumbers.integer(scalar.substring(2), 16, line);
    }
    return DECIMAL.matcher(scalar).matches()
        ? ExactNumbers.decimal(scalar, line)
        : TextNode.valueOf(scalar);
  }
}
