package io.github.authdex.auth.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An object that knows which of its fields were looked at, so that none is left out silently. */
@SuppressWarnings("unchecked") // The type of deepCopy in Jackson itself.
final class WatchedObject extends ObjectNode {
  private static final long serialVersionUID = 1L;

  private final transient Set<String> seen = new HashSet<>();

  private WatchedObject() {
    super(JsonNodeFactory.instance);
  }

  /** Returns a copy of {@code object} that watches it and the objects in it. */
  static WatchedObject of(JsonNode object) {
    WatchedObject watched = new WatchedObject();
    for (Map.Entry<String, JsonNode> field : object.properties()) {
      JsonNode value = field.getValue();
      watched.set(field.getKey(), value.isObject() ? of(value) : value);
    }
    return watched;
  }

  @Override
  public JsonNode get(String name) {
    seen.add(name);
    return super.get(name);
  }

  @Override
  public JsonNode path(String name) {
    seen.add(name);
    return super.path(name);
  }

  @Override
  public Set<Map.Entry<String, JsonNode>> properties() {
    fieldNames().forEachRemaining(seen::add);
    return super.properties();
  }

  @Override
  public String toString() {
    fieldNames().forEachRemaining(seen::add);
    return super.toString();
  }

  /**
   * Returns the paths of the fields that nobody looked at. An object of which no field was looked
   * at by name was used whole.
   */
  List<String> unseen() {
    List<String> unseen = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : super.properties()) {
      if (!seen.contains(field.getKey())) {
        unseen.add(field.getKey());
      } else if (field.getValue() instanceof WatchedObject inner && !inner.seen.isEmpty()) {
        inner.unseen().forEach(path -> unseen.add(field.getKey() + "." + path));
      }
    }
    return unseen;
  }
}
