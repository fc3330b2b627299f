package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** Makes JSON or XML that has a text wherever a pointer looks for one. */
public final class PointerTree {
  private PointerTree() {}

  /**
   * Returns an object with a text at each pointer.
   *
   * @param texts by pointer (RFC 6901)
   */
  public static String json(Map<String, String> texts) {
    return tree(texts).toString();
  }

  /**
   * Returns an element with a text at each pointer, an attribute for {@code @}.
   *
   * @param texts by pointer, all of which begin with the name of the root
   */
  public static String xml(Map<String, String> texts) {
    StringBuilder xml = new StringBuilder();
    tree(texts).properties().forEach(field -> write(field.getKey(), field.getValue(), xml));
    return xml.toString();
  }

  private static void write(String name, JsonNode node, StringBuilder xml) {
    xml.append('<').append(name);
    node.properties().stream()
        .filter(field -> field.getKey().startsWith("@"))
        .forEach(
            field ->
                xml.append(' ')
                    .append(field.getKey().substring(1))
                    .append("=\"")
                    .append(escaped(field.getValue()))
                    .append('"'));
    xml.append('>').append(escaped(node));
    node.properties().stream()
        .filter(field -> !field.getKey().startsWith("@"))
        .forEach(field -> write(field.getKey(), field.getValue(), xml));
    xml.append("</").append(name).append('>');
  }

  private static String escaped(JsonNode text) {
    return text.asText().replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static ObjectNode tree(Map<String, String> texts) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    texts.forEach(
        (pointer, text) -> {
          ObjectNode parent = root;
          JsonPointer rest = JsonPointer.compile(pointer);
          while (!rest.tail().matches()) {
            parent = parent.withObjectProperty(rest.getMatchingProperty());
            rest = rest.tail();
          }
          parent.put(rest.getMatchingProperty(), text);
        });
    return root;
  }
}
