package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.lint.EntryOrder;
import java.util.Map;

/**
 * Writes an entry as those of the catalog are written: in blocks, fields in the schema's order,
 * lists of words in one line, quotes where needed.
 */
public final class EntryText {
  private static final String INDENT = "  ";
  private static final int WIDTH = 100;

  private final StringBuilder text = new StringBuilder();
  private final Map<JsonPointer, String> comments;

  private EntryText(Map<JsonPointer, String> comments) {
    this.comments = comments;
  }

  /**
   * Returns {@code entry} as YAML, which ends with a line break.
   *
   * @param comments what to say in front of fields: lines without {@code #}
   */
  public static String of(JsonNode entry, Map<JsonPointer, String> comments) {
    EntryText writer = new EntryText(comments);
    writer.fields(EntryOrder.sorted(entry), JsonPointer.empty(), "", false);
    return writer.text.toString();
  }

  /**
   * @param behindDash whether the first field goes on in the line of a dash
   */
  private void fields(JsonNode object, JsonPointer at, String indent, boolean behindDash) {
    boolean goesOn = behindDash;
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonPointer pointer = at.appendProperty(field.getKey());
      if (!goesOn) {
        comment(pointer, indent);
        text.append(indent);
      }
      goesOn = false;
      text.append(YamlScalar.of(field.getKey(), false)).append(':');
      value(field.getValue(), pointer, indent);
    }
  }

  private void comment(JsonPointer pointer, String indent) {
    String comment = comments.get(pointer);
    if (comment != null) {
      comment.lines().forEach(line -> text.append(indent).append("# ").append(line).append('\n'));
    }
  }

  private void value(JsonNode value, JsonPointer at, String indent) {
    if (value.isObject() && !value.isEmpty()) {
      text.append('\n');
      fields(value, at, indent + INDENT, false);
    } else if (value.isArray() && !value.isEmpty() && !fitsLine(value, indent)) {
      text.append('\n');
      items(value, at, indent + INDENT);
    } else {
      text.append(' ').append(inline(value, false)).append('\n');
    }
  }

  private void items(JsonNode list, JsonPointer at, String indent) {
    for (int i = 0; i < list.size(); i++) {
      JsonNode item = list.get(i);
      comment(at.appendIndex(i), indent);
      text.append(indent).append("- ");
      if (item.isObject() && !item.isEmpty()) {
        fields(item, at.appendIndex(i), indent + INDENT, true);
      } else {
        text.append(inline(item, false)).append('\n');
      }
    }
  }

  private static boolean fitsLine(JsonNode list, String indent) {
    for (JsonNode item : list) {
      if (item.isContainerNode()) {
        return false;
      }
    }
    return indent.length() + inline(list, false).length() < WIDTH - 20;
  }

  private static String inline(JsonNode value, boolean flow) {
    if (value.isTextual()) {
      return YamlScalar.of(value.asText(), flow);
    }
    if (!value.isContainerNode()) {
      return value.asText();
    }
    StringBuilder inline = new StringBuilder();
    if (value.isArray()) {
      value.forEach(item -> inline.append(inline.isEmpty() ? "" : ", ").append(inline(item, true)));
      return "[" + inline + "]";
    }
    value
        .properties()
        .forEach(
            field ->
                inline
                    .append(inline.isEmpty() ? "" : ", ")
                    .append(YamlScalar.of(field.getKey(), true))
                    .append(": ")
                    .append(inline(field.getValue(), true)));
    return "{" + inline + "}";
  }
}
