package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.ApiCollection;
import io.github.authdex.generator.emit.collection.Script;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
  private final List<String> inherited;
  private final List<String> carried;

  /** Makes the scripts of {@code collection}. */
  Scripts(ApiCollection collection) {
    this.needed = collection.scripts();
    this.inherited = collection.auth().carried();
    this.carried = collection.carried();
  }

  /** Returns the events of the collection, if it needs any. */
  Optional<ArrayNode> events() {
    List<String> before = new ArrayList<>();
    if (!carried.isEmpty()) {
      before.add("note-credentials.js");
    }
    needed.keySet().stream().flatMap(script -> files(script).stream()).forEach(before::add);
    if (before.isEmpty()) {
      return Optional.empty();
    }
    ArrayNode events = JSON.arrayNode();
    add(events, "prerequest", before);
    if (!carried.isEmpty()) {
      add(events, "test", List.of("check-credentials.js"));
    }
    return Optional.of(events);
  }

  private static void add(ArrayNode events, String listen, List<String> files) {
    ArrayNode lines = JSON.arrayNode();
    files.stream().distinct().forEach(file -> text(file).lines().forEach(lines::add));
    ObjectNode event = events.addObject().put("listen", listen);
    event.putObject("script").put("type", "text/javascript").set("exec", lines);
  }

  /** Adds what the scripts read to the collection's variables. */
  void addVariables(ArrayNode variables) {
    if (!carried.isEmpty()) {
      ObjectNode credentials = JSON.objectNode();
      inherited.forEach(credentials.putArray("inherited")::add);
      carried.forEach(credentials.putArray("all")::add);
      variables
          .addObject()
          .put("key", "authdex_credentials")
          .put("value", credentials.toString())
          .put("type", "string");
    }
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
