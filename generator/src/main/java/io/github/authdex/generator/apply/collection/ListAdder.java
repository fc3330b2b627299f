package io.github.authdex.generator.apply.collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.apply.text.TextValue;
import io.github.authdex.generator.emit.collection.PlacedValue;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Puts fields onto a request that has them in lists of objects. */
public final class ListAdder implements RequestPart.FieldAdder {
  private final TextValue request;
  private final Map<Placement, String> lists;
  private final String key;
  private final VariableSyntax syntax;
  private final UnaryOperator<ObjectNode> finish;
  private final ArrayNode added = JsonNodeFactory.instance.arrayNode();

  /**
   * @param lists the name of the list for each place that the format has one for
   * @param key what an object has the name of its field under
   * @param finish adds what else an object has
   */
  public ListAdder(
      TextValue request,
      Map<Placement, String> lists,
      String key,
      VariableSyntax syntax,
      UnaryOperator<ObjectNode> finish) {
    this.request = request;
    this.lists = Map.copyOf(lists);
    this.key = key;
    this.syntax = syntax;
    this.finish = finish;
  }

  @Override
  public boolean takes(PlacedValue field) {
    String list = lists.get(field.in());
    return list != null
        && request.isObject()
        && request.member(list).map(TextValue::isArray).orElse(true);
  }

  @Override
  public void add(PlacedValue field) {
    String list = lists.get(field.in());
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put(key, field.name()).put("value", syntax.own(field.value()));
    Optional<TextValue> present = request.member(list).filter(TextValue::isArray);
    if (present.isPresent()) {
      present.get().add(finish.apply(json));
    } else {
      request.put(list, added.add(finish.apply(json)));
    }
  }
}
