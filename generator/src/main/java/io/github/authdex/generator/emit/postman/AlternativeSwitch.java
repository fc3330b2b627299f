package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.generator.emit.collection.AuthSwitch;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.PlacedValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

/** Writes the script that sends by the alternative which a variable names, and what it reads. */
final class AlternativeSwitch {
  private static final String SCRIPT = "switch-alternative.js";
  private static final String BEFORE = "prerequest";

  private final AuthSwitch asked;

  AlternativeSwitch(AuthSwitch asked) {
    this.asked = asked;
  }

  /** Puts the script before all others of {@code events}: they look at what it leaves. */
  void addTo(ArrayNode events) {
    ArrayNode lines = lines(events);
    ArrayNode first = JsonNodeFactory.instance.arrayNode();
    text().lines().forEach(first::add);
    first.addAll(lines);
    lines.removeAll();
    lines.addAll(first);
  }

  private static ArrayNode lines(ArrayNode events) {
    for (JsonNode event : events) {
      if (event.path("listen").asText().equals(BEFORE)) {
        return (ArrayNode) event.get("script").get("exec");
      }
    }
    ObjectNode event = events.addObject().put("listen", BEFORE);
    return event.putObject("script").put("type", "text/javascript").putArray("exec");
  }

  /** Adds the variable that a person sets, and what the script must know, to {@code variables}. */
  void addVariables(ArrayNode variables) {
    String names =
        asked.choices().stream()
            .map(choice -> "\"" + choice.name() + "\"")
            .collect(Collectors.joining(" or "));
    ObjectNode chosen = variables.addObject().put("key", asked.variable());
    chosen.put("value", asked.choices().get(0).name()).put("type", "string");
    chosen.put("description", "How requests authenticate: " + LiteralText.text(names) + ".");
    variables
        .addObject()
        .put("key", "authdex_alternatives")
        .put("value", data().toString())
        .put("type", "string");
  }

  private ObjectNode data() {
    ObjectNode data = JsonNodeFactory.instance.objectNode().put("variable", asked.variable());
    data.put("usual", asked.choices().get(0).name());
    ObjectNode alternatives = data.putObject("alternatives");
    for (AuthSwitch.Choice choice : asked.choices()) {
      ObjectNode json = alternatives.putObject(choice.name());
      json.set("auth", AuthBlock.of(choice.rendering()).json());
      choice.rendering().fields().forEach(field -> add(json.withArray("fields"), field));
    }
    return data;
  }

  private static void add(ArrayNode fields, PlacedValue field) {
    boolean query = field.in() == Placement.QUERY;
    fields
        .addObject()
        .put("in", field.in().toString())
        .put("name", query ? LiteralText.query(field.name()) : field.name())
        .put("value", field.value());
  }

  private static String text() {
    try (InputStream script = AlternativeSwitch.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
