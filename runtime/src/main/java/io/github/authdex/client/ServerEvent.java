package io.github.authdex.client;

import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.JsonException;
import io.github.authdex.client.json.JsonType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * An event that a server sent (HTML Living Standard §9.2, {@code text/event-stream}).
 *
 * @param type what happened; {@code message} if the server does not say
 * @param data its content, lines ended by LF but for the last
 * @param id by which the server knows where to go on ({@code Last-Event-ID}); empty if none was
 *     said so far
 */
public record ServerEvent(String type, String data, String id) {
  /**
   * Returns the data as JSON of {@code type}.
   *
   * @throws JsonException if it is not JSON or has another form
   */
  public <T> T json(JsonType<T> type) throws JsonException {
    return Json.read(data.getBytes(StandardCharsets.UTF_8), type);
  }

  /** Shows the type alone: data may have secrets. */
  @Override
  public String toString() {
    return "ServerEvent[type=" + type + "]";
  }

  /** Reads events; an event that the end cuts off is none. */
  static final class Events implements Streamed.Reader<ServerEvent> {
    private String id = "";

    @Override
    public Optional<ServerEvent> next(TextLines lines) throws IOException {
      StringBuilder data = new StringBuilder();
      String type = "";
      for (Optional<String> some = lines.next(); some.isPresent(); some = lines.next()) {
        String line = some.get();
        if (line.isEmpty() && data.length() > 0) {
          String text = data.substring(0, data.length() - 1);
          return Optional.of(new ServerEvent(type.isEmpty() ? "message" : type, text, id));
        }
        String value = value(line);
        switch (name(line)) {
          case "event" -> type = value;
          case "data" -> add(data, value);
          case "id" -> id = value.indexOf('\0') < 0 ? value : id;
          case "" -> type = line.isEmpty() ? "" : type;
          default -> {
            // A field that the standard does not know, or retry, is of no use here.
          }
        }
      }
      return Optional.empty();
    }

    private static void add(StringBuilder data, String value) throws IOException {
      data.append(value).append('\n');
      if (data.length() > TextLines.LONGEST) {
        throw new IOException("Expected an event of at most " + TextLines.LONGEST + " characters");
      }
    }

    /** Returns the field's name: nothing for a comment and for an empty line. */
    private static String name(String line) {
      int colon = line.indexOf(':');
      return colon < 0 ? line : line.substring(0, colon);
    }

    private static String value(String line) {
      int colon = line.indexOf(':');
      String value = colon < 0 ? "" : line.substring(colon + 1);
      return value.startsWith(" ") ? value.substring(1) : value;
    }
  }
}
