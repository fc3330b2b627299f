package io.github.authdex.lab.message;

import io.github.authdex.auth.message.Body;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request before anybody knows which API it is for.
 *
 * @param method upper case
 * @param target raw path and query
 * @param headers every line, in order of name
 * @param body the content
 * @param arrival how it came
 */
public record RawRequest(
    String method, String target, List<NamedValue> headers, Body body, Arrival arrival) {
  public RawRequest {
    headers = List.copyOf(headers);
  }

  /** Returns the raw path. */
  public String path() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** Returns the raw query, or empty. */
  public String query() {
    int question = target.indexOf('?');
    return question < 0 ? "" : target.substring(question + 1);
  }

  /** Returns the host that the client named, in lower case and without its port, or empty. */
  public String hostName() {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase("Host"))
        .map(header -> header.value().toLowerCase(Locale.ROOT).replaceFirst(":[0-9]*$", ""))
        .findFirst()
        .orElse("");
  }

  /** Returns this request as one for {@code path} of {@code host}, empty for the API's own. */
  public ReceivedRequest at(String host, String path) {
    return new ReceivedRequest(
        method, host, path, query(), headers, body, Map.of(), target, arrival);
  }
}
