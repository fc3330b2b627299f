package io.github.authdex.lab.message;

import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.auth.message.Body;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A request as it arrived.
 *
 * @param method upper case
 * @param host the host it was meant for, or empty for the API's own
 * @param path raw, below that host
 * @param query raw, or empty
 * @param headers every line, in order of name
 * @param body the content
 * @param pathValues the values of the operation's path parameters
 * @param target raw path and query as they arrived, which is what signatures cover
 * @param arrival how it came
 */
public record ReceivedRequest(
    String method,
    String host,
    String path,
    String query,
    List<NamedValue> headers,
    Body body,
    Map<String, String> pathValues,
    String target,
    Arrival arrival) {
  public ReceivedRequest {
    headers = List.copyOf(headers);
    pathValues = Map.copyOf(pathValues);
  }

  /** Returns this request with what an operation's template finds in its path. */
  public ReceivedRequest withPathValues(Map<String, String> values) {
    return new ReceivedRequest(method, host, path, query, headers, body, values, target, arrival);
  }

  /**
   * Returns this request without the first segment of its path below {@code base}, the path of a
   * server without a slash at its end; the same if it is not below it or has no segment there.
   */
  public ReceivedRequest withoutSegment(String base) {
    int start = base.length() + 1;
    if (!path.startsWith(base + "/") || path.length() == start) {
      return this;
    }
    int end = path.indexOf('/', start);
    String rest = end < 0 ? "" : path.substring(end);
    return new ReceivedRequest(
        method, host, base + rest, query, headers, body, pathValues, target, arrival);
  }

  /** Returns every value that stands at {@code place}. */
  public List<String> values(WirePlace place) {
    return fields(place.in()).stream()
        .filter(field -> new WirePlace(place.in(), field.name()).isSame(place))
        .map(NamedValue::value)
        .toList();
  }

  /** Returns all fields in one part of the request, in order. */
  public List<NamedValue> fields(Placement in) {
    return switch (in) {
      case HEADER ->
          headers.stream().filter(header -> !header.name().equalsIgnoreCase("Cookie")).toList();
      case QUERY -> FormFields.parse(query);
      case COOKIE -> cookies();
      case BODY -> bodyFields();
      case PATH ->
          pathValues.entrySet().stream()
              .map(entry -> new NamedValue(entry.getKey(), entry.getValue()))
              .toList();
    };
  }

  /** Returns the segments of the path, decoded. */
  public List<String> segments() {
    return Arrays.stream(path.split("/")).map(PathTemplate::decode).toList();
  }

  /** Returns the media type of the content in lower case, without parameters, or empty. */
  public String mediaType() {
    String type = header("Content-Type");
    int semicolon = type.indexOf(';');
    return (semicolon < 0 ? type : type.substring(0, semicolon)).strip().toLowerCase(Locale.ROOT);
  }

  /** Returns the first value of a header, or empty. */
  public String header(String name) {
    return values(new WirePlace(Placement.HEADER, name)).stream().findFirst().orElse("");
  }

  /** Returns every value of a header, in order. */
  public List<String> headers(String name) {
    return headers.stream()
        .filter(header -> header.name().equalsIgnoreCase(name))
        .map(NamedValue::value)
        .toList();
  }

  /** Returns the content. */
  public byte[] content() {
    return body.bytes().orElseThrow();
  }

  /** Returns the path as it arrived, which for another host than the API's own begins with it. */
  public String targetPath() {
    int question = target.indexOf('?');
    return question < 0 ? target : target.substring(0, question);
  }

  /** Returns {@code http} or {@code https}. */
  public String scheme() {
    return arrival.secure() ? "https" : "http";
  }

  /** Returns host and port as the client named them. */
  public String authority() {
    return header("Host");
  }

  /** Returns the content as text. */
  public String text() {
    return new String(content(), StandardCharsets.UTF_8);
  }

  private List<NamedValue> cookies() {
    List<NamedValue> cookies = new ArrayList<>();
    for (NamedValue header : headers) {
      if (header.name().equalsIgnoreCase("Cookie")) {
        for (String pair : header.value().split(";", -1)) {
          int equals = pair.indexOf('=');
          if (equals > 0) {
            cookies.add(
                new NamedValue(
                    pair.substring(0, equals).strip(), pair.substring(equals + 1).strip()));
          }
        }
      }
    }
    return cookies;
  }

  private List<NamedValue> bodyFields() {
    String type = mediaType();
    if (type.equals("application/x-www-form-urlencoded")) {
      return FormFields.parse(text());
    }
    boolean json = type.endsWith("/json") || type.endsWith("+json");
    return json ? JsonFields.deep(text()).orElse(List.of()) : List.of();
  }

  /** Shows neither query nor header values, which carry secrets. */
  @Override
  public String toString() {
    return method + " " + path;
  }
}
