package io.github.authdex.catalog;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** Makes JSON or XML that has a text wherever a pointer looks for one. */
final class PointerTree {
  private PointerTree() {}

  /** Returns an object with a text at each of {@code pointers} (RFC 6901). */
  static String json(Collection<String> pointers) {
    return tree(pointers).toString();
  }

  /** Returns elements with a text, and an attribute for {@code @}, at each of {@code pointers}. */
  static String xml(Collection<String> pointers) {
    StringBuilder xml = new StringBuilder();
    tree(pointers).properties().forEach(field -> write(field.getKey(), field.getValue(), xml));
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
                    .append(field.getValue().asText())
                    .append('"'));
    xml.append('>').append(node.asText());
    node.properties().stream()
        .filter(field -> !field.getKey().startsWith("@"))
        .forEach(field -> write(field.getKey(), field.getValue(), xml));
    xml.append("</").append(name).append('>');
  }

  private static ObjectNode tree(Collection<String> pointers) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    for (String pointer : pointers) {
      ObjectNode parent = root;
      JsonPointer rest = JsonPointer.compile(pointer);
      while (!rest.tail().matches()) {
        parent = parent.withObjectProperty(rest.getMatchingProperty());
        rest = rest.tail();
      }
      parent.put(rest.getMatchingProperty(), "marked-token");
    }
    return root;
  }
}
