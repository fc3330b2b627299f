package io.github.authdex.generator.emit.har;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.NativeAuth.Made;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.SchemeRendering;
import io.github.authdex.generator.emit.collection.VariableNames;
import io.github.authdex.generator.emit.collection.VariableText;
import java.util.stream.Collectors;

/** Writes the request object of one entry. */
final class HarRequest {
  private final KnownValues known;
  private final VariableNames names;

  /**
   * Makes a writer.
   *
   * @param names to which it adds those of placeholders that no variable is
   */
  HarRequest(KnownValues known, VariableNames names) {
    this.known = known;
    this.names = names;
  }

  ObjectNode write(CollectionRequest asked, SchemeRendering auth) {
    ObjectNode request = JsonNodeFactory.instance.objectNode();
    request.put("method", asked.method());
    request.put("url", known.url(asked.url().sent()));
    request.put("httpVersion", "HTTP/1.1");
    ArrayNode cookies = request.putArray("cookies");
    ArrayNode headers = request.putArray("headers");
    auth.auth().ifPresent(made -> add(headers, "Authorization", basic((Made) made)));
    for (RequestField field : asked.headers()) {
      if (field.enabled()) {
        String value = known.fill(field.text());
        add(headers, field.name(), value).ifDescribed(field);
        if (field.name().equals("Cookie")) {
          addCookies(cookies, value);
        }
      }
    }
    addQuery(request.putArray("queryString"), asked);
    asked.body().ifPresent(body -> request.set("postData", new HarBody(known).write(body)));
    request.put("headersSize", -1).put("bodySize", -1);
    if (!asked.description().isBlank()) {
      request.put("comment", DescriptionText.description(asked.description().strip()));
    }
    return request;
  }

  /** What is encoded cannot be put together of placeholders, so that it is one itself. */
  private String basic(Made made) {
    String pair = known.fill(made.text("username")) + ":" + known.fill(made.text("password"));
    String name = names.of("basicCredentials", pair);
    return "Basic " + known.placeholder(name, "base64 of " + pair + " (RFC 7617 §2)");
  }

  private static void addCookies(ArrayNode cookies, String header) {
    for (String pair : header.split("; ", -1)) {
      int sign = pair.indexOf('=');
      if (sign > 0) {
        add(cookies, pair.substring(0, sign), pair.substring(sign + 1));
      }
    }
  }

  private void addQuery(ArrayNode query, CollectionRequest asked) {
    for (RequestField field : asked.url().query()) {
      if (field.enabled()) {
        add(query, decoded(field.name()), known.fill(decoded(field.text()))).ifDescribed(field);
      }
    }
  }

  private static String decoded(String text) {
    return VariableText.parts(text).stream()
        .map(
            piece ->
                piece.isReference()
                    ? "{{" + piece.text() + "}}"
                    : LiteralText.text(LiteralText.decoded(piece.text())))
        .collect(Collectors.joining());
  }

  private static Added add(ArrayNode fields, String name, String value) {
    return new Added(fields.addObject().put("name", name).put("value", value));
  }

  /** An object of a list, which may get a comment. */
  record Added(ObjectNode json) {
    void ifDescribed(RequestField field) {
      if (!field.description().isBlank()) {
        json.put("comment", DescriptionText.description(field.description()));
      }
    }
  }
}
