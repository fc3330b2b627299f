package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.authdex.catalog.lint.HeaderSpelling;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Spells a known header as it is spelled: the name of a field, or the text that names it. */
final class HeaderFix implements Fix {
  @Override
  public Optional<Mend> mend(YamlSource source, JsonNode tree, JsonPointer pointer) {
    String field = pointer.last().getMatchingProperty();
    boolean named = HeaderSpelling.of(field).isEmpty();
    String word = named ? tree.at(pointer).asText() : field;
    Optional<Node> written =
        named ? source.find(pointer) : source.field(pointer).map(NodeTuple::getKeyNode);
    String right = HeaderSpelling.of(word).orElse(word);
    if (written.isEmpty() || right.equals(word)) {
      return Optional.empty();
    }
    Node node = written.get();
    String raw = source.text(YamlSource.start(node), YamlSource.end(node));
    Edit edit = new Edit(YamlSource.start(node), YamlSource.end(node), raw.replace(word, right));
    JsonNode mended =
        named ? Trees.with(tree, pointer, TextNode.valueOf(right)) : renamed(tree, pointer, right);
    return Optional.of(new Mend(edit, mended, "spelled " + word + " as " + right));
  }

  private static JsonNode renamed(JsonNode tree, JsonPointer pointer, String name) {
    ObjectNode fields = JsonNodeFactory.instance.objectNode();
    tree.at(pointer.head())
        .properties()
        .forEach(
            field ->
                fields.set(
                    field.getKey().equals(pointer.last().getMatchingProperty())
                        ? name
                        : field.getKey(),
                    field.getValue()));
    return Trees.with(tree, pointer.head(), fields);
  }
}
