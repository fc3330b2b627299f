package io.github.authdex.generator.apply.text;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.overlay.DocumentPatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A YAML text. What changes is written in its place, in the form that it has. */
public final class YamlDocument implements TextDocument {
  private static final String MARK = "\uFEFF";

  private final SourceDocument source;
  private final JsonNode changed;
  private final boolean marked;

  private YamlDocument(SourceDocument source, boolean marked) {
    this.source = source;
    this.changed = source.root().deepCopy();
    this.marked = marked;
  }

  /**
   * Returns the document in {@code bytes}.
   *
   * @throws SourceException if it is no YAML, or beyond a limit, or has a key twice
   */
  public static YamlDocument read(String name, byte[] bytes) throws SourceException {
    boolean marked = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb;
    return new YamlDocument(DocumentReader.read(name, bytes), marked);
  }

  @Override
  public String name() {
    return source.name();
  }

  @Override
  public TextValue root() {
    return new Value(source.root(), changed, Optional.empty(), "", JsonPointer.empty());
  }

  @Override
  public String changed() throws UnkeptFormException {
    DocumentPatch.Patched patched = DocumentPatch.of(source, changed);
    if (!patched.notes().isEmpty()) {
      throw new UnkeptFormException(source.name());
    }
    return marked ? MARK + patched.text() : patched.text();
  }

  /** A value as it was, and what becomes of it. */
  private final class Value implements TextValue {
    private final JsonNode node;
    private final JsonNode now;
    private final Optional<JsonNode> parent;
    private final String name;
    private final JsonPointer place;

    private Value(
        JsonNode node, JsonNode now, Optional<JsonNode> parent, String name, JsonPointer place) {
      this.node = node;
      this.now = now;
      this.parent = parent;
      this.name = name;
      this.place = place;
    }

    @Override
    public boolean isObject() {
      return node.isObject();
    }

    @Override
    public boolean isArray() {
      return node.isArray();
    }

    @Override
    public boolean isText() {
      return node.isTextual();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public List<TextValue> items() {
      List<TextValue> items = new ArrayList<>();
      if (node.isObject()) {
        node.fieldNames().forEachRemaining(each -> member(each).ifPresent(items::add));
      }
      for (int i = 0; node.isArray() && i < node.size(); i++) {
        JsonPointer inner = place.appendIndex(i);
        items.add(new Value(node.get(i), now.get(i), Optional.of(now), "", inner));
      }
      return items;
    }

    @Override
    public Optional<TextValue> member(String member) {
      return node.isObject() && node.has(member)
          ? Optional.of(
              new Value(
                  node.get(member),
                  now.path(member),
                  Optional.of(now),
                  member,
                  place.appendProperty(member)))
          : Optional.empty();
    }

    @Override
    public String text() {
      return node.isContainerNode() || node.isNull() ? "" : node.asText();
    }

    @Override
    public JsonNode tree() {
      return node;
    }

    @Override
    public int line() {
      return source.line(place);
    }

    @Override
    public void replace(JsonNode value) {
      JsonNode in = parent.orElseThrow();
      if (in instanceof ObjectNode object) {
        object.set(name, value);
      } else {
        ((ArrayNode) in).set(index(in), value);
      }
    }

    /** What is left of a list is found by itself, as others may have gone before. */
    @SuppressWarnings("ReferenceEquality")
    private int index(JsonNode in) {
      for (int i = 0; i < in.size(); i++) {
        if (in.get(i) == now) {
          return i;
        }
      }
      throw new AssertionError(place);
    }

    @Override
    public void put(String member, JsonNode value) {
      ((ObjectNode) now).set(member, value);
    }

    @Override
    public void add(JsonNode value) {
      ((ArrayNode) now).add(value);
    }

    @Override
    public void remove() {
      JsonNode in = parent.orElseThrow();
      if (in instanceof ObjectNode object) {
        object.remove(name);
      } else {
        ((ArrayNode) in).remove(index(in));
      }
    }
  }
}
