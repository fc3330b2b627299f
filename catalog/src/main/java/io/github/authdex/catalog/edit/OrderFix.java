package io.github.authdex.catalog.edit;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.lint.EntryOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;

/**
 * Puts the fields of an object into the schema's order. A field takes along the comments in front
 * of it and behind it.
 */
final class OrderFix implements Fix {
  @Override
  public Optional<Mend> mend(YamlSource source, JsonNode tree, JsonPointer pointer) {
    JsonPointer object = pointer.head();
    List<String> order = EntryOrder.of(tree, object);
    return source
        .find(object)
        .filter(MappingNode.class::isInstance)
        .map(MappingNode.class::cast)
        .map(
            fields ->
                fields.getFlowStyle() == FlowStyle.FLOW
                    ? inBraces(source, fields, order)
                    : inBlock(source, fields, order))
        .map(
            edit ->
                new Mend(
                    edit,
                    tree,
                    "put the fields of "
                        + (object.matches() ? "the entry" : Trees.words(object))
                        + " in order"));
  }

  private static Edit inBraces(YamlSource source, MappingNode object, List<String> order) {
    Map<String, String> texts = new LinkedHashMap<>();
    List<String> between = new ArrayList<>();
    int end = -1;
    for (NodeTuple field : object.getValue()) {
      int start = YamlSource.start(field.getKeyNode());
      between.add(end < 0 ? "" : source.text(end, start));
      end = YamlSource.end(field.getValueNode());
      texts.put(YamlSource.name(field), source.text(start, end));
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < order.size(); i++) {
      text.append(between.get(i)).append(texts.get(order.get(i)));
    }
    int start = YamlSource.start(object.getValue().get(0).getKeyNode());
    return new Edit(start, end, text.toString());
  }

  private static Edit inBlock(YamlSource source, MappingNode object, List<String> order) {
    List<NodeTuple> fields = object.getValue();
    int first = YamlSource.start(fields.get(0).getKeyNode());
    boolean behindDash = !source.text(source.lineStart(first), first).isBlank();
    int column = first - source.lineStart(first);
    List<Integer> starts = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      int key = YamlSource.start(fields.get(i).getKeyNode());
      starts.add(i == 0 && behindDash ? key : withComments(source, key, column, i == 0));
    }
    starts.add(end(source, fields.get(fields.size() - 1)));
    Map<String, String> texts = new LinkedHashMap<>();
    for (int i = 0; i < fields.size(); i++) {
      String text = source.text(starts.get(i), starts.get(i + 1));
      String whole = i == 0 && behindDash ? " ".repeat(column) + text : text;
      texts.put(YamlSource.name(fields.get(i)), whole.endsWith("\n") ? whole : whole + "\n");
    }
    StringBuilder text = new StringBuilder();
    order.forEach(name -> text.append(texts.get(name)));
    return new Edit(
        starts.get(0),
        starts.get(fields.size()),
        behindDash ? text.substring(column) : text.toString());
  }

  /**
   * Returns where the comments begin that stand right above the line of {@code key}, as far in as
   * it. What stands above the very first field is about all of them, unless it goes along with it.
   */
  private static int withComments(YamlSource source, int key, int column, boolean first) {
    int start = source.lineStart(key);
    while (!first && start > 0) {
      int above = source.lineStart(start - 1);
      String line = source.text(above, start - 1);
      if (!line.strip().startsWith("#") || line.indexOf('#') != column) {
        return start;
      }
      start = above;
    }
    return start;
  }

  /** Returns where the line ends in which the last character of the last field is. */
  private static int end(YamlSource source, NodeTuple last) {
    int at = YamlSource.end(last.getValueNode());
    int key = YamlSource.end(last.getKeyNode());
    while (at > key && Character.isWhitespace(source.at(at - 1))) {
      at--;
    }
    return source.nextLine(at);
  }
}
