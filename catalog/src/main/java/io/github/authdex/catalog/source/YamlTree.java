package io.github.authdex.catalog.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Reads the one document of a YAML text, event by event, so that nothing is constructed but the
 * tree itself. An alias shares the node of its anchor instead of copying it.
 */
final class YamlTree {
  private static final String CORE_TAGS = "tag:yaml.org,2002:";

  private final Parser events;
  private final Map<String, Anchored> anchors = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private Event last;
  private int aliases;
  private long nodes;
  private long expanded;
  private int deepest;

  private YamlTree(Utf8Text text) {
    this.events = parser(text);
  }

  static Parser parser(Utf8Text text) {
    LoaderOptions options = new LoaderOptions();
    options.setCodePointLimit(InputLimits.BYTES);
    return new ParserImpl(new StreamReader(text.reader()), options);
  }

  /** Returns the value of {@code text}. */
  static JsonNode read(Utf8Text text) throws Flaw {
    YamlTree tree = new YamlTree(text);
    try {
      return tree.document();
    } catch (MarkedYAMLException e) {
      throw YamlWords.of(e, tree.last);
    } catch (YAMLException e) {
      throw YamlWords.unprintable(text, String.valueOf(e.getMessage()));
    }
  }

  private JsonNode document() throws Flaw {
    events.getEvent(); // The start of the stream.
    if (events.checkEvent(Event.ID.StreamEnd)) {
      throw new Flaw(1, "the input is empty", "empty");
    }
    events.getEvent(); // The start of the document.
    JsonNode root = node(1);
    events.getEvent(); // Its end.
    Event next = events.getEvent();
    if (!next.is(Event.ID.StreamEnd)) {
      throw new Flaw(
          line(next),
          "a second YAML document starts here; keep one document a file",
          "one-document");
    }
    return root;
  }

  private JsonNode node(int depth) throws Flaw {
    Event event = events.getEvent();
    last = event;
    if (event instanceof AliasEvent alias) {
      return shared(alias, depth);
    }
    NodeEvent start = (NodeEvent) event;
    return start.getAnchor() == null ? unanchored(start, depth) : anchored(start, depth);
  }

  private JsonNode anchored(NodeEvent start, int depth) throws Flaw {
    String anchor = start.getAnchor();
    if (!open.add(anchor)) {
      throw new Flaw(
          line(start), "anchor \"" + anchor + "\" is defined inside itself; rename one", "alias");
    }
    long nodesBefore = nodes;
    int deepestBefore = deepest;
    deepest = depth;
    JsonNode node = unanchored(start, depth);
    anchors.put(anchor, new Anchored(node, nodes - nodesBefore, deepest - depth));
    deepest = Math.max(deepest, deepestBefore);
    open.remove(anchor);
    return node;
  }

  private JsonNode shared(AliasEvent alias, int depth) throws Flaw {
    String name = alias.getAnchor();
    if (open.contains(name)) {
      throw new Flaw(
          line(alias),
          "alias \"" + name + "\" stands inside its own anchor: it never ends",
          "alias");
    }
    Anchored target = anchors.get(name);
    if (target == null) {
      throw new Flaw(line(alias), "alias \"" + name + "\" has no anchor before it", "alias");
    }
    aliases++;
    expanded += target.nodes();
    nodes += target.nodes();
    if (aliases > InputLimits.ALIASES) {
      throw new Flaw(
          line(alias), "more aliases than the limit of " + InputLimits.ALIASES, "limit-aliases");
    }
    if (expanded > InputLimits.EXPANDED_NODES) {
      throw new Flaw(
          line(alias),
          "aliases expand to more than the limit of " + InputLimits.EXPANDED_NODES + " nodes",
          "limit-aliases");
    }
    checkDepth(depth + target.height(), alias);
    return target.node();
  }

  private JsonNode unanchored(NodeEvent start, int depth) throws Flaw {
    nodes++;
    deepest = Math.max(deepest, depth);
    if (start instanceof ScalarEvent scalar) {
      return scalar(scalar);
    }
    checkDepth(depth, start);
    return start instanceof MappingStartEvent mapping
        ? mapping(mapping, depth)
        : sequence((CollectionStartEvent) start, depth);
  }

  private ObjectNode mapping(MappingStartEvent start, int depth) throws Flaw {
    checkTag(start.getTag(), "map", start);
    ObjectNode object = JsonNodeFactory.instance.objectNode();
    Map<String, Integer> lines = new HashMap<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      Event event = events.getEvent();
      String key = key(event);
      Integer first = lines.putIfAbsent(key, line(event));
      if (first != null) {
        throw Flaw.duplicateKey(line(event), key, first);
      }
      JsonNode value = node(depth + 1);
      if (isMergeKey(event)) {
        merge(value, object, event);
      } else {
        object.set(key, value);
      }
    }
    events.getEvent();
    return object;
  }

  private static boolean isMergeKey(Event key) {
    return key instanceof ScalarEvent scalar
        && scalar.isPlain()
        && scalar.getTag() == null
        && scalar.getValue().equals("<<");
  }

  /**
   * Adds the members of {@code value}, or of each object in it, that {@code object} does not have
   * itself: YAML 1.1 merge keys, which people write in documents of 1.2 as well. A member of its
   * own that comes later replaces the merged one.
   */
  private static void merge(JsonNode value, ObjectNode object, Event key) throws Flaw {
    for (JsonNode source : value.isArray() ? value : List.of(value)) {
      if (!source.isObject()) {
        throw new Flaw(
            line(key), "a merge key (<<) takes an object or a list of objects", "merge-key");
      }
      for (Map.Entry<String, JsonNode> member : source.properties()) {
        object.putIfAbsent(member.getKey(), member.getValue());
      }
    }
  }

  /** Returns a key as text: {@code 200} stays {@code 200}, whatever the schema would make of it. */
  private static String key(Event event) throws Flaw {
    if (!(event instanceof ScalarEvent scalar)) {
      throw new Flaw(line(event), "a key must be text, not a list, an object or an alias", "key");
    }
    boolean plain = scalar.isPlain();
    if (plain && scalar.getValue().isEmpty()) {
      throw new Flaw(line(event), "a key is missing in front of this colon", "key");
    }
    if (scalar.getTag() != null && !isText(scalar.getTag())) {
      throw badTag(scalar.getTag(), event);
    }
    return scalar.getValue();
  }

  private ArrayNode sequence(CollectionStartEvent start, int depth) throws Flaw {
    checkTag(start.getTag(), "seq", start);
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      array.add(node(depth + 1));
    }
    events.getEvent();
    return array;
  }

  private static JsonNode scalar(ScalarEvent scalar) throws Flaw {
    String value = scalar.getValue();
    String tag = scalar.getTag();
    if (tag == null && scalar.isPlain()) {
      return CoreSchema.resolve(value, line(scalar));
    }
    if (tag == null || isText(tag)) {
      return TextNode.valueOf(value);
    }
    JsonNode node = CoreSchema.resolve(value, line(scalar));
    if (!tag.equals(CORE_TAGS + CoreSchema.tagOf(node))) {
      throw badTag(tag, scalar);
    }
    return node;
  }

  private static boolean isText(String tag) {
    return tag.equals("!") || tag.equals(CORE_TAGS + "str");
  }

  private static void checkTag(String tag, String expected, Event event) throws Flaw {
    if (tag != null && !tag.equals("!") && !tag.equals(CORE_TAGS + expected)) {
      throw badTag(tag, event);
    }
  }

  private static Flaw badTag(String tag, Event event) {
    return new Flaw(
        line(event),
        "YAML tag \"" + tag + "\" is not allowed here: a document is data; remove the tag",
        "yaml-tag");
  }

  private static void checkDepth(int depth, Event event) throws Flaw {
    if (depth > InputLimits.DEPTH) {
      throw Flaw.tooDeep(line(event));
    }
  }

  private static int line(Event event) {
    return event.getStartMark().getLine() + 1;
  }

  /**
   * What an anchor names.
   *
   * @param nodes how many nodes it is when written out
   * @param height how many levels are below it
   */
  private record Anchored(JsonNode node, long nodes, int height) {}
}
