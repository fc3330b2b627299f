package io.github.authdex.cli.call;

import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request of a call that is shown and not sent.
 *
 * @param title what it is for
 * @param request with its credentials
 */
public record ShownRequest(String title, Request request) {
  /** Returns the request in the form of HTTP/1.1, which ends with a line break. */
  public String text(SecretMask mask) {
    return new HttpMessage(request, mask).toString();
  }

  /** Returns the request as data for JSON; content that is no short text by its length. */
  public Map<String, Object> data(SecretMask mask) {
    List<Map<String, Object>> headers = new ArrayList<>();
    for (Header header : request.headers()) {
      Map<String, Object> field = new LinkedHashMap<>();
      field.put("name", header.name());
      field.put("value", mask.value(header));
      headers.add(field);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("title", title);
    data.put("method", request.method());
    data.put("url", mask.text(request.uri().toString()));
    data.put("headers", headers);
    long length = request.body().length();
    data.put("contentLength", length < 0 ? Optional.empty() : Optional.of(length));
    data.put("content", new HttpMessage(request, mask).shortText());
    return data;
  }

  @Override
  public String toString() {
    return title + ": " + request;
  }
}
