package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/** Takes out a field that says what holds anyway. */
final class DefaultFix implements Fix {
  @Override
  public Optional<Mend> mend(YamlSource source, JsonNode tree, JsonPointer pointer) {
    return source
        .find(pointer.head())
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .filter(parent -> parent.getValue().size() > 1)
        .flatMap(parent -> cut(source, parent, pointer.last().getMatchingProperty()))
        .map(
            edit ->
                new Mend(edit, Trees.without(tree, pointer), "took out " + Trees.words(pointer)));
  }

  private static Optional<Edit> cut(YamlSource source, MappingNode parent, String name) {
    List<NodeTuple> fields = parent.getValue();
    NodeTuple field = YamlSource.field(parent, name).orElseThrow();
    int at = fields.indexOf(field);
    int start = YamlSource.start(field.getKeyNode());
    if (parent.getFlowStyle() == FlowStyle.FLOW) {
      return Optional.of(
          at == 0
              ? new Edit(start, YamlSource.start(fields.get(1).getKeyNode()), "")
              : new Edit(
                  YamlSource.end(fields.get(at - 1).getValueNode()),
                  YamlSource.end(field.getValueNode()),
                  ""));
    }
    int line = source.lineStart(start);
    boolean alone = source.text(line, start).isBlank();
    String rest = source.text(YamlSource.end(field.getValueNode()), source.nextLine(start)).strip();
    // A comment in the line may be worth keeping: a person decides.
    return alone && rest.isEmpty()
        ? Optional.of(new Edit(line, source.nextLine(start), ""))
        : Optional.empty();
  }
}
