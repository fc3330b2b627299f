package io.github.authdex.auth.session;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.Template;
import io.github.authdex.auth.internal.json.ServerJson;
import io.github.authdex.auth.internal.text.FilledTemplate;
import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.RawUri;
import io.github.authdex.auth.internal.xml.XmlText;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One request of a login.
 *
 * @param login how it is made
 * @param endpoint where it goes
 * @param values the credentials and variables that it is filled with
 */
record LoginStep(SessionLogin login, URI endpoint, Credentials values) {

  /** Returns what tells it from the request of another user, by the names of its places. */
  Map<String, Secret> known() {
    Map<String, Secret> known = new LinkedHashMap<>();
    login.fields().forEach((name, text) -> known.put(name, expanded(text)));
    login.headers().forEach((name, text) -> known.put("header " + name, expanded(text)));
    if (!login.body().isEmpty()) {
      known.put("body", expanded(login.body()));
    }
    return known;
  }

  private Secret expanded(String text) {
    return Secret.of(Template.expand(text, values));
  }

  /**
   * Returns the request.
   *
   * @param taken what was taken from the answers before, by name
   */
  Request request(Map<String, String> taken) {
    FilledTemplate template = new FilledTemplate(values, taken, Map.of());
    Request request = written(Request.of(login.method(), endpoint), template);
    for (Map.Entry<String, String> header : login.headers().entrySet()) {
      request = request.withHeader(header.getKey(), template.fill(header.getValue()));
    }
    return request;
  }

  private Request written(Request request, FilledTemplate template) {
    if (login.format().equals("xml")) {
      return typed(request, "application/xml", template.fill(login.body(), XmlText::of));
    }
    if (!login.body().isEmpty()) {
      return typed(request, "application/json", template.fill(login.body(), LoginStep::quoted));
    }
    Map<String, String> fields = new LinkedHashMap<>();
    login.fields().forEach((name, text) -> fields.put(name, template.fill(text)));
    if (fields.isEmpty()) {
      return request;
    }
    return switch (login.format()) {
      case "json" -> typed(request, "application/json", Body.of(ServerJson.object(fields)));
      case "form" -> typed(request, "application/x-www-form-urlencoded", FormText.of(fields));
      case "query" -> request.withUri(withQuery(FormText.of(fields)));
      case "basic" -> request.withHeader("Authorization", basic(fields));
      default ->
          throw new IllegalArgumentException(
              "Expected json, form, basic or query as the format of a login but was \""
                  + login.format()
                  + "\"");
    };
  }

  private static String quoted(String value) {
    return new String(JsonStringEncoder.getInstance().quoteAsString(value));
  }

  private static Request typed(Request request, String type, String content) {
    return typed(request, type, Body.of(content));
  }

  private static Request typed(Request request, String type, Body content) {
    return request.withHeader("Content-Type", type).withBody(content);
  }

  private URI withQuery(String fields) {
    RawUri raw = RawUri.of(endpoint);
    String own = raw.query() == null || raw.query().isEmpty() ? "" : raw.query() + "&";
    return raw.withQuery(own + fields.replace("+", "%20")).toUri();
  }

  private static String basic(Map<String, String> fields) {
    String username = fields.getOrDefault("username", "");
    if (username.contains(":")) {
      throw new IllegalArgumentException(
          "Expected a user name without a colon for a login by basic (RFC 7617 §2)");
    }
    String pair = username + ":" + fields.getOrDefault("password", "");
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
  }

  /** Shows where it goes. */
  @Override
  public String toString() {
    return "login at " + endpoint.getHost();
  }
}
