package io.github.authdex.generator.apply.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.JsonOutline;
import io.github.authdex.catalog.source.JsonOutline.Item;
import io.github.authdex.catalog.source.JsonOutline.Kind;
import io.github.authdex.catalog.source.SourceException;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** A JSON text. What is changed is spliced into it; every other character stays. */
public final class JsonDocument implements TextDocument {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String MARK = "\uFEFF";

  private final JsonOutline outline;
  private final boolean marked;
  private final IdentityHashMap<Item, JsonChange> changes = new IdentityHashMap<>();

  private JsonDocument(JsonOutline outline, boolean marked) {
    this.outline = outline;
    this.marked = marked;
  }

  /**
   * Returns the document in {@code bytes}.
   *
   * @throws SourceException if it is no JSON, or beyond a limit, or has a key twice
   */
  public static JsonDocument read(String name, byte[] bytes) throws SourceException {
    boolean marked = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb;
    return new JsonDocument(JsonOutline.read(name, bytes), marked);
  }

  @Override
  public String name() {
    return outline.name();
  }

  @Override
  public TextValue root() {
    return new Value(outline.root(), outline.root());
  }

  @Override
  public String changed() {
    String text = changes.isEmpty() ? outline.text() : new JsonSplices(outline, changes).text();
    return marked ? MARK + text : text;
  }

  private JsonChange change(Item item) {
    return changes.computeIfAbsent(item, each -> new JsonChange());
  }

  /** A value, and the object or array that it is in. */
  private final class Value implements TextValue {
    private final Item item;
    private final Item parent;

    private Value(Item item, Item parent) {
      this.item = item;
      this.parent = parent;
    }

    @Override
    public boolean isObject() {
      return item.kind() == Kind.OBJECT;
    }

    @Override
    public boolean isArray() {
      return item.kind() == Kind.ARRAY;
    }

    @Override
    public boolean isText() {
      return item.kind() == Kind.TEXT;
    }

    @Override
    public String name() {
      return item.name();
    }

    @Override
    public List<TextValue> items() {
      return item.items().stream().<TextValue>map(each -> new Value(each, item)).toList();
    }

    @Override
    public Optional<TextValue> member(String name) {
      return isObject() ? find(name).map(found -> new Value(found, item)) : Optional.empty();
    }

    private Optional<Item> find(String name) {
      return item.items().stream().filter(each -> each.name().equals(name)).findFirst();
    }

    @Override
    public String text() {
      return isObject() || isArray() ? "" : tree().isNull() ? "" : tree().asText();
    }

    @Override
    public JsonNode tree() {
      try {
        return MAPPER.readTree(outline.text().substring(item.start(), item.end()));
      } catch (JsonProcessingException e) {
        throw new AssertionError(e); // It was read before.
      }
    }

    @Override
    public int line() {
      return outline.line(item.keyStart());
    }

    @Override
    public void replace(JsonNode value) {
      change(item).replacement = Optional.of(value);
    }

    @Override
    public void put(String name, JsonNode value) {
      Optional<Item> present = find(name);
      if (present.isPresent()) {
        change(present.get()).replacement = Optional.of(value);
      } else {
        change(item).members.put(name, value);
      }
    }

    @Override
    public void add(JsonNode value) {
      change(item).elements.add(value);
    }

    @Override
    public void remove() {
      change(item).removed = true;
      change(parent).shaped = true;
    }
  }
}
