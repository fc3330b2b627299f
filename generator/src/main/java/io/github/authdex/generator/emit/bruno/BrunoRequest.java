package io.github.authdex.generator.emit.bruno;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.PlacedValue;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes one request as OpenCollection's item. */
final class BrunoRequest {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final CollectionRequest asked;
  private final SchemeRendering auth;

  /**
   * Makes a writer of {@code asked}.
   *
   * @param common what it carries if it has nothing of its own
   */
  BrunoRequest(CollectionRequest asked, SchemeRendering common) {
    this.asked = asked;
    this.auth = asked.auth().orElse(common);
  }

  /**
   * Returns the item.
   *
   * @param number of the request in its folder, from 1
   */
  ObjectNode write(int number) {
    ObjectNode item = JSON.objectNode();
    item.putObject("info")
        .put("name", DescriptionText.name(asked.name()))
        .put("type", "http")
        .put("seq", number);
    item.set("http", http());
    // The URL is percent-encoded already, and no credential goes where a redirect leads.
    item.putObject("settings").put("encodeUrl", false).put("forwardAuthorizationHeader", false);
    if (!asked.description().isBlank()) {
      item.put("docs", DescriptionText.description(SeenText.lines(asked.description())));
    }
    return item;
  }

  private ObjectNode http() {
    ObjectNode http = JSON.objectNode().put("method", asked.method()).put("url", url());
    ArrayNode headers = JSON.arrayNode();
    headers().forEach(field -> headers.add(entry(field)));
    if (!headers.isEmpty()) {
      http.set("headers", headers);
    }
    ArrayNode parameters = parameters(asked.url());
    if (!parameters.isEmpty()) {
      http.set("params", parameters);
    }
    asked.body().ifPresent(body -> http.set("body", BrunoBody.write(body)));
    if (asked.auth().isEmpty()) {
      http.put("auth", "inherit");
    } else {
      auth.auth().flatMap(BrunoAuth::of).ifPresent(own -> http.set("auth", own));
    }
    return http;
  }

  private String url() {
    StringBuilder url = new StringBuilder(asked.url().base());
    for (Segment segment : asked.url().segments()) {
      url.append('/');
      variable(segment)
          .ifPresentOrElse(
              named -> url.append(':').append(named.key()), () -> url.append(segment.sent()));
    }
    return url.append(asked.url().querySent()).toString();
  }

  /** Bruno has no variable with an extension; such a segment stands there as it is sent. */
  private static Optional<Segment.Variable> variable(Segment segment) {
    return segment instanceof Segment.Variable variable && variable.extension().isEmpty()
        ? Optional.of(variable)
        : Optional.empty();
  }

  private static ArrayNode parameters(RequestUrl url) {
    ArrayNode parameters = JSON.arrayNode();
    for (RequestField field : url.query()) {
      parameters.add(entry(field).put("type", "query"));
    }
    for (Segment segment : url.segments()) {
      variable(segment)
          .ifPresent(
              named ->
                  parameters.add(
                      described(
                              JSON.objectNode()
                                  .put("name", named.key())
                                  .put("value", named.value()),
                              named.description())
                          .put("type", "path")));
    }
    return parameters;
  }

  /** The token of a person stands in a variable, for bru, and for who has one already. */
  private List<RequestField> headers() {
    List<RequestField> headers = new ArrayList<>();
    personsToken().ifPresent(field -> headers.add(header(field)));
    headers.addAll(asked.headers());
    return headers;
  }

  private Optional<PlacedValue> personsToken() {
    boolean person =
        auth.auth()
            .filter(
                own ->
                    own instanceof Made made
                        && made.scheme() instanceof OAuth2Scheme scheme
                        && BrunoOAuth2.needsPerson(scheme.flows().get(0)))
            .isPresent();
    return auth.authAsField().filter(field -> person);
  }

  private static RequestField header(PlacedValue field) {
    return new RequestField(
        field.name(), Optional.of(field.value()), true, "A token that Bruno got replaces it.");
  }

  /** Returns an entry of headers, parameters or a form. */
  static ObjectNode entry(RequestField field) {
    ObjectNode entry = JSON.objectNode().put("name", field.name()).put("value", field.text());
    if (!field.enabled()) {
      entry.put("disabled", true);
    }
    return described(entry, field.description());
  }

  static ObjectNode described(ObjectNode entry, String description) {
    return description.isBlank()
        ? entry
        : entry.put("description", DescriptionText.description(SeenText.lines(description)));
  }
}
