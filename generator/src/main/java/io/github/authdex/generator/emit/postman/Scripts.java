package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scripts of a collection. Their text is constant; what they must know of the API is data, each
 * in a variable of the collection, and the credentials stay in the environment.
 */
final class Scripts {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Map<Script, List<ObjectNode>> needed;

  /** Makes the scripts of {@code needed}, each with what it must know, in order. */
  Scripts(Map<Script, List<ObjectNode>> needed) {
    this.needed = needed;
  }

  /** Returns the events of the collection, if it needs any. */
  Optional<ArrayNode> events() {
    if (needed.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode lines = JSON.arrayNode();
    needed.keySet().stream()
        .flatMap(script -> files(script).stream())
        .distinct()
        .forEach(file -> text(file).lines().forEach(lines::add));
    ArrayNode events = JSON.arrayNode();
    ObjectNode event = events.addObject().put("listen", "prerequest");
    event.putObject("script").put("type", "text/javascript").set("exec", lines);
    return Optional.of(events);
  }

  /** Adds what the scripts read to the collection's variables. */
  void addVariables(ArrayNode variables) {
    needed.forEach(
        (script, data) ->
            variables
                .addObject()
                .put("key", script.variable())
                .put("value", JSON.arrayNode().addAll(data).toString())
                .put("type", "string"));
  }

  /** Returns the files of its text, in order: those that send a request of their own share one. */
  private static List<String> files(Script script) {
    return switch (script) {
      case COMPOSE_VALUES -> List.of("compose-values.js");
      case ASK_VALUES -> List.of("read-answer.js", "ask-values.js");
      case FETCH_TOKENS -> List.of("read-answer.js", "fetch-tokens.js");
      case LOG_IN -> List.of("read-answer.js", "log-in.js");
      case DATE_JWTS -> List.of("date-jwts.js");
      case SIGN -> List.of("sign.js");
    };
  }

  private static String text(String file) {
    try (InputStream script = Scripts.class.getResourceAsStream(file)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
