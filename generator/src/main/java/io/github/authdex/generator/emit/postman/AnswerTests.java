package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Writes the tests of one request: that its answer has a status that the document names for
 * success, and a body of the form that it says. The script is constant; what it compares with is
 * data in it, read as JSON.
 */
public final class AnswerTests {
  /** What is tested. */
  public enum Kind {
    NONE,
    STATUS,
    /** The status, too. */
    SCHEMA
  }

  private static final String SCRIPT = "check-answer.js";

  private final Kind kind;
  private final JsonSchemas schemas;

  AnswerTests(Kind kind, Map<String, Schema> schemas) {
    this.kind = kind;
    this.schemas = new JsonSchemas(schemas);
  }

  /** Adds the tests of {@code operation} to its item, if there are any. */
  void addTo(ObjectNode item, Operation operation) {
    if (kind == Kind.NONE) {
      return;
    }
    String data = JsonNodeFactory.instance.textNode(data(operation).toString()).toString();
    ArrayNode lines = JsonNodeFactory.instance.arrayNode();
    text().lines().forEach(line -> lines.add(line.replace("'{}'", ascii(data))));
    ObjectNode event = item.putArray("event").addObject().put("listen", "test");
    event.putObject("script").put("type", "text/javascript").set("exec", lines);
  }

  private ObjectNode data(Operation operation) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    ArrayNode statuses = data.putArray("statuses");
    ObjectNode forms = data.putObject("schemas");
    for (Response response : operation.responses()) {
      String status = response.status().toUpperCase(Locale.ROOT);
      if (status.matches("[23]([0-9]{2}|XX)")) {
        statuses.add(status);
        form(response.contents()).ifPresent(schema -> forms.set(status, schema));
      }
    }
    return data;
  }

  private Optional<ObjectNode> form(List<Content> contents) {
    return contents.stream()
        .filter(content -> kind == Kind.SCHEMA)
        .filter(content -> content.mediaType().matches("(?i)application/([\\w.-]+\\+)?json\\b.*"))
        .findFirst()
        .map(content -> schemas.of(content.schema()));
  }

  /** A line separator would end the string for readers of older JavaScript. */
  private static String ascii(String text) {
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029");
  }

  private static String text() {
    try (InputStream script = AnswerTests.class.getResourceAsStream(SCRIPT)) {
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // It lies in our own jar.
    }
  }
}
