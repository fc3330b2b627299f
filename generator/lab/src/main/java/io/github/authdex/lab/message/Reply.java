package io.github.authdex.lab.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lab answers.
 *
 * @param status the status code
 * @param headers the content type only where it is not that of the body
 * @param body JSON; a text alone is sent as it is, as plain text unless a header says otherwise;
 *     nothing is sent where it is missing
 * @param operation which operation or endpoint answers, or empty
 * @param problem what is wrong with the request, or empty
 * @param delivery how it reaches the client
 */
public record Reply(
    int status,
    List<NamedValue> headers,
    JsonNode body,
    String operation,
    String problem,
    Delivery delivery) {
  /** The header that says whether a request that was let in had to be authenticated. */
  public static final String AUTHENTICATED = "X-Authdex-Authenticated";

  public Reply {
    headers = List.copyOf(headers);
  }

  public Reply(
      int status, List<NamedValue> headers, JsonNode body, String operation, String problem) {
    this(status, headers, body, operation, problem, Delivery.PROMPT);
  }

  /** How a reply reaches the client. */
  public enum Delivery {
    PROMPT,
    /** After two seconds. */
    SLOW,
    /** Not at all: the connection is reset. */
    RESET
  }

  /** Returns this reply, delivered otherwise. */
  public Reply disturbed(Delivery other) {
    return new Reply(status, headers, body, operation, problem, other);
  }

  /** Returns the first value of a header, or empty. */
  public String header(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NamedValue::value)
        .findFirst()
        .orElse("");
  }

  /** Returns this reply with another body. */
  public Reply withBody(JsonNode other) {
    return new Reply(status, headers, other, operation, problem, delivery);
  }

  /** Returns this reply with one more header. */
  public Reply with(String name, String value) {
    List<NamedValue> copy = new ArrayList<>(headers);
    copy.add(new NamedValue(name, value));
    return new Reply(status, copy, body, operation, problem, delivery);
  }
}
