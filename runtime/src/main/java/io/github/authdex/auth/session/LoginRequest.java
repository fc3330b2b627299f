package io.github.authdex.auth.session;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The request that logs in, its fields filled.
 *
 * @param endpoint where it goes
 * @param fields by name, in order
 * @param headers by name, in order
 */
record LoginRequest(
    SessionLogin login, URI endpoint, Map<String, Secret> fields, Map<String, Secret> headers) {

  Request request() {
    Request request = written(Request.of(login.method(), endpoint));
    for (Map.Entry<String, Secret> header : headers.entrySet()) {
      request = request.withHeader(header.getKey(), header.getValue().reveal());
    }
    return request;
  }

  private Request written(Request request) {
    if (fields.isEmpty()) {
      return request;
    }
    return switch (login.format()) {
      case "json" ->
          request
              .withHeader("Content-Type", "application/json")
              .withBody(Body.of(ServerJson.object(revealed())));
      case "form" ->
          request
              .withHeader("Content-Type", "application/x-www-form-urlencoded")
              .withBody(Body.of(FormText.of(revealed())));
      case "query" -> request.withUri(withQuery());
      case "basic" -> request.withHeader("Authorization", basic());
      default ->
          throw new IllegalArgumentException(
              "Expected json, form, basic or query as the format of a login but was \""
                  + login.format()
                  + "\"");
    };
  }

  private URI withQuery() {
    RawUri raw = RawUri.of(endpoint);
    String own = raw.query() == null || raw.query().isEmpty() ? "" : raw.query() + "&";
    return raw.withQuery(own + FormText.of(revealed()).replace("+", "%20")).toUri();
  }

  private String basic() {
    if (field("username").contains(":")) {
      throw new IllegalArgumentException(
          "Expected a user name without a colon for a login by basic (RFC 7617 §2)");
    }
    String pair = field("username") + ":" + field("password");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  private String field(String name) {
    return fields.getOrDefault(name, Secret.of("")).reveal();
  }

  private Map<String, String> revealed() {
    Map<String, String> revealed = new LinkedHashMap<>();
    fields.forEach((name, value) -> revealed.put(name, value.reveal()));
    return revealed;
  }
}
