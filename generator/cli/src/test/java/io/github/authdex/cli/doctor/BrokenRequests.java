package io.github.authdex.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.cli.draft.CurlSeen;
import io.github.authdex.cli.draft.SeenRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The table of requests in {@code doctor/requests.yaml}. */
final class BrokenRequests {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BrokenRequests() {}

  /**
   * A request of the table.
   *
   * @param code what is planted in it, or empty
   * @param input what goes to standard input: a curl command, or a recording
   * @param secrets the values that it holds
   */
  record Row(String code, String command, String input, List<String> secrets) {
    /** Names the row in a report. */
    @Override
    public String toString() {
      return (code.isEmpty() ? "right" : code) + ": " + command;
    }
  }

  static List<Row> broken() {
    return rows("broken");
  }

  static List<Row> right() {
    return rows("right");
  }

  private static List<Row> rows(String side) {
    try (InputStream in = BrokenRequests.class.getResourceAsStream("/doctor/requests.yaml")) {
      JsonNode root = DocumentReader.read("requests.yaml", in).root();
      List<Row> rows = new ArrayList<>();
      for (JsonNode one : root.path("cases")) {
        boolean broken = side.equals("broken");
        String command = one.path(side).asText();
        String filled = filled(command, root.path("values"));
        rows.add(
            new Row(
                broken ? one.path("code").asText() : "",
                command,
                broken && one.has("status") ? recorded(filled, one) : filled,
                secrets(command, root.path("values"))));
      }
      if (side.equals("right")) {
        for (JsonNode one : root.path("right")) {
          String filled = filled(one.asText(), root.path("values"));
          List<String> secrets = secrets(one.asText(), root.path("values"));
          rows.add(new Row("", one.asText(), filled, secrets));
        }
      }
      return rows;
    } catch (IOException | SourceException e) {
      throw new AssertionError(e);
    }
  }

  private static String filled(String command, JsonNode values) {
    String text = command;
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      text = text.replace("<<" + value.getKey() + ">>", value.getValue().asText());
    }
    Instant now = Instant.now();
    DateTimeFormatter time =
        DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    return text.replace("<<awsTime>>", time.format(now))
        .replace("<<awsDay>>", time.format(now).substring(0, 8))
        .replace("<<unixTime>>", Long.toString(now.getEpochSecond()));
  }

  private static List<String> secrets(String command, JsonNode values) {
    List<String> secrets = new ArrayList<>();
    for (Map.Entry<String, JsonNode> value : values.properties()) {
      if (command.contains("<<" + value.getKey() + ">>")) {
        secrets.add(value.getValue().asText());
      }
    }
    return secrets;
  }

  /** Returns the archive of {@code command} with the answer that {@code one} tells. */
  private static String recorded(String command, JsonNode one) {
    try {
      SeenRequest seen = CurlSeen.request(command);
      ObjectNode root = JSON.createObjectNode();
      ObjectNode entry = root.putObject("log").putArray("entries").addObject();
      ObjectNode request = entry.putObject("request");
      request.put("method", seen.method()).put("url", seen.url());
      ArrayNode headers = request.putArray("headers");
      headers.addObject().put("name", "User-Agent").put("value", "test");
      seen.headers()
          .forEach(
              field -> headers.addObject().put("name", field.name()).put("value", field.value()));
      ObjectNode response = entry.putObject("response").put("status", one.path("status").asInt());
      ArrayNode answered = response.putArray("headers");
      for (Map.Entry<String, JsonNode> field : one.path("headers").properties()) {
        answered.addObject().put("name", field.getKey()).put("value", field.getValue().asText());
      }
      response.putObject("content").put("text", one.path("body").asText());
      return root.toString();
    } catch (Exception e) {
      throw new AssertionError(command, e);
    }
  }
}
