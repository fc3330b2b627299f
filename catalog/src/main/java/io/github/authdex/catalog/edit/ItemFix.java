package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Takes out an item of a list that says what another says already; the list with its last one. */
final class ItemFix implements Fix {
  @Override
  public Optional<Mend> mend(YamlSource source, JsonNode tree, JsonPointer pointer) {
    Optional<SequenceNode> list =
        source
            .find(pointer.head())
            .filter(SequenceNode.class::isInstance)
            .map(SequenceNode.class::cast);
    if (list.filter(items -> items.getValue().size() == 1).isPresent()) {
      return new DefaultFix().mend(source, tree, pointer.head());
    }
    return list.flatMap(items -> cut(source, items, pointer.last().getMatchingIndex()))
        .map(
            edit ->
                new Mend(edit, Trees.without(tree, pointer), "took out " + Trees.words(pointer)));
  }

  private static Optional<Edit> cut(YamlSource source, SequenceNode list, int at) {
    List<Node> items = list.getValue();
    Node item = items.get(at);
    if (list.getFlowStyle() == FlowStyle.FLOW) {
      return Optional.of(
          at == 0
              ? new Edit(YamlSource.start(item), YamlSource.start(items.get(1)), "")
              : new Edit(YamlSource.end(items.get(at - 1)), YamlSource.end(item), ""));
    }
    int start = source.lineStart(YamlSource.start(item));
    int last = last(item);
    int end = source.text(last - 1, last).equals("\n") ? last : source.nextLine(last);
    // A comment may be worth keeping: a person decides.
    return source.text(start, end).contains("#")
        ? Optional.empty()
        : Optional.of(new Edit(start, end, ""));
  }

  /**
   * Returns where the text of {@code node} ends; a block's own end is where the next one begins.
   */
  private static int last(Node node) {
    if (node instanceof MappingNode object && object.getFlowStyle() != FlowStyle.FLOW) {
      return last(object.getValue().get(object.getValue().size() - 1).getValueNode());
    }
    if (node instanceof SequenceNode list && list.getFlowStyle() != FlowStyle.FLOW) {
      return last(list.getValue().get(list.getValue().size() - 1));
    }
    return YamlSource.end(node);
  }
}
