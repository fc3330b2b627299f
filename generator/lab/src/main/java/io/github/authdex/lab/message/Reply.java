package io.github.authdex.lab.message;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the lab answers.
 *
 * @param status the status code
 * @param headers the content type only where it is not that of the body
 * @param body JSON; a text alone is sent as plain text
 * @param operation which operation or endpoint answers, or empty
 * @param problem what is wrong with the request, or empty
 */
public record Reply(
    int status, List<NamedValue> headers, JsonNode body, String operation, String problem) {
  public Reply {
    headers = List.copyOf(headers);
  }

  /** Returns this reply with another body. */
  public Reply withBody(JsonNode other) {
    return new Reply(status, headers, other, operation, problem);
  }

  /** Returns this reply with one more header. */
  public Reply with(String name, String value) {
    List<NamedValue> copy = new ArrayList<>(headers);
    copy.add(new NamedValue(name, value));
    return new Reply(status, copy, body, operation, problem);
  }
}
