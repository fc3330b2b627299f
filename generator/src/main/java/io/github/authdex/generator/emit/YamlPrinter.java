package io.github.authdex.generator.emit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Prints a tree as YAML in blocks, two spaces a level, members in their order. Text that a reader
 * of YAML 1.1 or 1.2 might take for something else stands in quotes.
 */
public final class YamlPrinter {
  /** Letters first, and nothing that YAML has a meaning for. */
  private static final Pattern PLAIN =
      Pattern.compile("[A-Za-z/$.(][A-Za-z0-9_./$()'*+=@~ {}-]*(?<! )");

  private static final Pattern WORD =
      Pattern.compile(
          "(?i)y|n|yes|no|on|off|true|false|null|\\.?(?:inf|nan)|[.0-9_eE+-]+|.*\\s[#].*");

  private final StringBuilder text = new StringBuilder();
  private final boolean blocks;

  private YamlPrinter(boolean blocks) {
    this.blocks = blocks;
  }

  /** Returns {@code tree} as a text that ends with a line break. */
  public static String of(JsonNode tree) {
    return print(tree, false);
  }

  /** Returns {@code tree} likewise, with texts of several lines as they are (YAML 1.2.2 §8.1.2). */
  public static String withBlocks(JsonNode tree) {
    return print(tree, true);
  }

  private static String print(JsonNode tree, boolean blocks) {
    YamlPrinter printer = new YamlPrinter(blocks);
    printer.value(tree, 0, false);
    String text = printer.text.toString();
    return text.startsWith(" ") || text.startsWith("\n") ? text.substring(1) : text;
  }

  /**
   * Returns {@code tree} as the value of a key that stands {@code indent} spaces from the left:
   * what follows the colon, with a line break at the end.
   */
  public static String value(JsonNode tree, int indent) {
    YamlPrinter printer = new YamlPrinter(false);
    printer.value(tree, indent + 2, false);
    return printer.text.toString();
  }

  /** Returns {@code tree} as an item whose dash stands {@code indent} spaces from the left. */
  public static String item(JsonNode tree, int indent) {
    YamlPrinter printer = new YamlPrinter(false);
    printer.value(tree, indent + 2, true);
    return printer.text.toString();
  }

  /** Prints what stands behind a colon or a dash: on the same line, or on lines of its own. */
  private void value(JsonNode node, int indent, boolean dash) {
    if (node.isObject() && !node.isEmpty()) {
      text.append(dash ? " " : "\n");
      members(node, indent, dash);
    } else if (node.isArray() && !node.isEmpty()) {
      text.append(dash ? " " : "\n");
      items(node, indent, dash);
    } else if (blocks && node.isTextual() && isBlock(node.textValue())) {
      block(node.textValue(), indent);
    } else {
      text.append(' ').append(scalar(node)).append('\n');
    }
  }

  /**
   * Returns whether {@code value} can stand there line by line: several, all of which can be seen,
   * with no space in front, which would count as indentation, and no empty line at the end.
   */
  private static boolean isBlock(String value) {
    String last = value.substring(value.stripTrailing().length());
    return value.contains("\n")
        && !value.isBlank()
        && !Character.isWhitespace(value.charAt(0))
        && (last.isEmpty() || last.equals("\n"))
        && value.chars().allMatch(c -> c == '\n' || !isHidden(c))
        && value.codePoints().noneMatch(YamlPrinter::isUnseen);
  }

  private static boolean isUnseen(int point) {
    return isUnprintable(point) || Character.getType(point) == Character.FORMAT;
  }

  /** Prints text line by line; the mark behind the bar is for a line break at the end, or none. */
  private void block(String value, int indent) {
    text.append(value.endsWith("\n") ? " |\n" : " |-\n");
    value
        .lines()
        .map(line -> line.isEmpty() ? "" : " ".repeat(indent) + line)
        .forEach(line -> text.append(line).append('\n'));
  }

  private void members(JsonNode object, int indent, boolean dash) {
    boolean first = dash;
    for (Map.Entry<String, JsonNode> member : object.properties()) {
      text.append(first ? "" : " ".repeat(indent)).append(key(member.getKey())).append(':');
      first = false;
      value(member.getValue(), indent + 2, false);
    }
  }

  private void items(JsonNode array, int indent, boolean dash) {
    boolean first = dash;
    for (JsonNode item : array) {
      text.append(first ? "" : " ".repeat(indent)).append('-');
      first = false;
      value(item, indent + 2, true);
    }
  }

  /** Returns a name as it stands in front of a colon. */
  public static String key(String name) {
    return quoted(name);
  }

  private static String scalar(JsonNode node) {
    if (node.isTextual()) {
      return quoted(node.textValue());
    }
    if (node.isContainerNode()) {
      return node.isObject() ? "{}" : "[]";
    }
    return node.isDouble() && !Double.isFinite(node.doubleValue())
        ? infinite(node.doubleValue())
        : node.asText();
  }

  private static String infinite(double value) {
    return Double.isNaN(value) ? ".nan" : value < 0 ? "-.inf" : ".inf";
  }

  private static String quoted(String value) {
    if (PLAIN.matcher(value).matches() && !WORD.matcher(value).matches()) {
      return value;
    }
    if (value.chars().noneMatch(YamlPrinter::isHidden)
        && value.codePoints().noneMatch(YamlPrinter::isUnprintable)) {
      return "'" + value.replace("'", "''") + "'";
    }
    String json = JsonPrinter.of(TextNode.valueOf(value));
    return json.substring(0, json.length() - 1);
  }

  private static boolean isHidden(int c) {
    return c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0xfeff;
  }

  private static boolean isUnprintable(int point) {
    return point == 0x2028 || point == 0x2029 || (point >= 0xd800 && point <= 0xdfff);
  }
}
