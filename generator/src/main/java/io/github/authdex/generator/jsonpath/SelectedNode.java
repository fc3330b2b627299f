package io.github.authdex.generator.jsonpath;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/** A node of a tree, and how it was reached. */
public final class SelectedNode {
  private final SelectedNode parent;
  private final String name;
  private final int index;
  private final JsonNode value;

  private SelectedNode(SelectedNode parent, String name, int index, JsonNode value) {
    this.parent = parent;
    this.name = name;
    this.index = index;
    this.value = value;
  }

  static SelectedNode root(JsonNode value) {
    return new SelectedNode(null, "", -1, value);
  }

  SelectedNode member(String member, JsonNode child) {
    return new SelectedNode(this, member, -1, child);
  }

  SelectedNode item(int at, JsonNode child) {
    return new SelectedNode(this, Integer.toString(at), at, child);
  }

  public JsonNode value() {
    return value;
  }

  public boolean isRoot() {
    return parent == null;
  }

  /** Returns what the node is a member or item of; null for the root. */
  public SelectedNode parent() {
    return parent;
  }

  /** Returns the name of a member or the index of an item. */
  public String key() {
    return name;
  }

  /** Returns the index of an item of an array; -1 for a member and the root. */
  public int index() {
    return index;
  }

  public JsonPointer pointer() {
    if (parent == null) {
      return JsonPointer.empty();
    }
    return index < 0 ? parent.pointer().appendProperty(name) : parent.pointer().appendIndex(index);
  }

  /** Returns the normalized path (RFC 9535 §2.7), such as {@code $['a'][0]}. */
  public String path() {
    StringBuilder path = new StringBuilder();
    appendTo(path);
    return path.toString();
  }

  private void appendTo(StringBuilder path) {
    if (parent == null) {
      path.append('$');
      return;
    }
    parent.appendTo(path);
    path.append('[').append(index < 0 ? QueryText.quoted(name) : name).append(']');
  }

  @Override
  public String toString() {
    return path();
  }
}
