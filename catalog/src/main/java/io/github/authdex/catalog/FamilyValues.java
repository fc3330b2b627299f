package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What {@code <name>} stands for in the texts that the services of a family share. */
final class FamilyValues {
  private static final Pattern NAME = Pattern.compile("<([a-zA-Z][a-zA-Z0-9]*)>");

  private final Map<String, JsonNode> values = new LinkedHashMap<>();
  private final Set<String> unknown = new LinkedHashSet<>();

  /** Objects and lists without a name, by identity. */
  private final Set<JsonNode> plain;

  /**
   * Makes some.
   *
   * @param values what each name stands for
   * @param common what is filled in for each service, of which much is the same for all
   */
  FamilyValues(JsonNode values, JsonNode common) {
    this(values, Collections.newSetFromMap(new IdentityHashMap<>()));
    findPlain(common);
  }

  private FamilyValues(JsonNode values, Set<JsonNode> plain) {
    values.properties().forEach(value -> this.values.put(value.getKey(), value.getValue()));
    this.plain = plain;
  }

  private boolean findPlain(JsonNode node) {
    if (!node.isContainerNode()) {
      return node.asText().indexOf('<') < 0;
    }
    boolean isPlain =
        node.properties().stream().noneMatch(field -> field.getKey().indexOf('<') >= 0);
    for (JsonNode child : node) {
      isPlain &= findPlain(child);
    }
    if (isPlain) {
      plain.add(node);
    }
    return isPlain;
  }

  /**
   * Returns these values with {@code others} in the place of those of the same names, and in the
   * names of these texts.
   */
  FamilyValues with(JsonNode others) {
    FamilyValues all = new FamilyValues(others, plain);
    FamilyValues own = new FamilyValues(others, plain);
    values.forEach((name, value) -> all.values.putIfAbsent(name, own.fill(value)));
    all.unknown.addAll(own.unknown);
    return all;
  }

  /** Returns the names that were asked for and stand for nothing. */
  Set<String> unknown() {
    return unknown;
  }

  /** Returns whether {@code text} has the name of a value. */
  static Matcher names(String text) {
    return NAME.matcher(text);
  }

  /** Returns {@code node} with its names filled in; what has none is the same node. */
  JsonNode fill(JsonNode node) {
    if (node.isTextual()) {
      return node.asText().indexOf('<') < 0 ? node : fill(node.asText());
    }
    if (!node.isContainerNode() || plain.contains(node)) {
      return node;
    }
    if (node.isArray()) {
      ArrayNode filled = JsonNodeFactory.instance.arrayNode();
      node.forEach(item -> filled.add(fill(item)));
      return filled;
    }
    ObjectNode filled = JsonNodeFactory.instance.objectNode();
    node.properties()
        .forEach(field -> filled.set(fill(field.getKey()).asText(), fill(field.getValue())));
    return filled;
  }

  private JsonNode fill(String text) {
    Matcher name = NAME.matcher(text);
    if (name.matches()) {
      return value(name.group(1));
    }
    name.reset();
    return TextNode.valueOf(
        name.replaceAll(found -> Matcher.quoteReplacement(value(found.group(1)).asText())));
  }

  private JsonNode value(String name) {
    JsonNode value = values.get(name);
    if (value == null) {
      unknown.add(name);
      return TextNode.valueOf("<" + name + ">");
    }
    return value;
  }
}
