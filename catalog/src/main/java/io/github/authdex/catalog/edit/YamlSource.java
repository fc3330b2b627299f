package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A YAML text and where in it each value stands, so that it can be changed and stay as it is. */
final class YamlSource {
  private final int[] characters;
  private final Node root;

  YamlSource(String text) {
    this.characters = text.codePoints().toArray();
    this.root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
  }

  int length() {
    return characters.length;
  }

  int at(int index) {
    return index < characters.length ? characters[index] : '\n';
  }

  String text(int start, int end) {
    return new String(characters, start, end - start);
  }

  /** Returns where the line begins that {@code index} is in. */
  int lineStart(int index) {
    int start = index;
    while (start > 0 && characters[start - 1] != '\n') {
      start--;
    }
    return start;
  }

  /** Returns where the line after that of {@code index} begins. */
  int nextLine(int index) {
    int end = index;
    while (end < characters.length && characters[end] != '\n') {
      end++;
    }
    return Math.min(end + 1, characters.length);
  }

  /** Returns the 1-based line of {@code index}. */
  int line(int index) {
    return 1 + (int) text(0, index).chars().filter(c -> c == '\n').count();
  }

  static int start(Node node) {
    return node.getStartMark().getIndex();
  }

  static int end(Node node) {
    return node.getEndMark().getIndex();
  }

  /** Returns the value at {@code pointer}; none if an alias or a merge stands in the way. */
  Optional<Node> find(JsonPointer pointer) {
    Optional<Node> found = Optional.of(root);
    for (JsonPointer at = pointer; found.isPresent() && !at.matches(); at = at.tail()) {
      found = child(found.get(), at);
    }
    return found;
  }

  private static Optional<Node> child(Node parent, JsonPointer at) {
    if (parent instanceof SequenceNode list) {
      List<Node> items = list.getValue();
      int index = at.getMatchingIndex();
      return index >= 0 && index < items.size() ? Optional.of(items.get(index)) : Optional.empty();
    }
    return parent instanceof MappingNode object
        ? field(object, at.getMatchingProperty()).map(NodeTuple::getValueNode)
        : Optional.empty();
  }

  /** Returns the field at {@code pointer} with its key. */
  Optional<NodeTuple> field(JsonPointer pointer) {
    return find(pointer.head())
        .filter(MappingNode.class::isInstance)
        .flatMap(parent -> field((MappingNode) parent, pointer.last().getMatchingProperty()));
  }

  static Optional<NodeTuple> field(MappingNode object, String name) {
    return object.getValue().stream().filter(field -> name(field).equals(name)).findFirst();
  }

  static String name(NodeTuple field) {
    return field.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
  }
}
