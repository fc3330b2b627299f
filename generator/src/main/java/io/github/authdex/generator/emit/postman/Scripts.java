package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The scripts of a collection. Their text is constant; what they must know of the API is data in
 * two variables of the collection, and the credentials stay in the environment.
 */
final class Scripts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final ArrayNode tokens;
  private final ArrayNode jwts;

  /** Makes the scripts that {@code renderings} need. */
  Scripts(List<Rendering> renderings) {
    this.tokens = collect(renderings, Rendering::tokens);
    this.jwts = collect(renderings, Rendering::jwts);
  }

  /** Returns the events of the collection, if it needs any. */
  Optional<ArrayNode> events() {
    ArrayNode lines = JSON.arrayNode();
    addLines(lines, tokens, "fetch-tokens.js");
    addLines(lines, jwts, "date-jwts.js");
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode events = JSON.arrayNode();
    ObjectNode event = events.addObject().put("listen", "prerequest");
    event.putObject("script").put("type", "text/javascript").set("exec", lines);
    return Optional.of(events);
  }

  /** Adds what the scripts read to the collection's variables. */
  void addVariables(ArrayNode variables) {
    addVariable(variables, "authdex_tokens", tokens);
    addVariable(variables, "authdex_jwts", jwts);
  }

  private static void addVariable(ArrayNode variables, String key, ArrayNode value) {
    if (!value.isEmpty()) {
      variables.addObject().put("key", key).put("value", value.toString()).put("type", "string");
    }
  }

  private static ArrayNode collect(
      List<Rendering> renderings, Function<Rendering, List<ObjectNode>> part) {
    Set<ObjectNode> distinct = new LinkedHashSet<>();
    renderings.forEach(rendering -> distinct.addAll(part.apply(rendering)));
    return JSON.arrayNode().addAll(distinct);
  }

  private static void addLines(ArrayNode lines, ArrayNode data, String name) {
    if (!data.isEmpty()) {
      read(name).lines().forEach(lines::add);
    }
  }

  private static String read(String name) {
    try (InputStream script = Scripts.class.getResourceAsStream(name)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
