package io.github.authdex.auth.internal.carrier;

import io.github.authdex.auth.internal.json.JsonField;
import io.github.authdex.auth.internal.message.BodyBytes;
import io.github.authdex.auth.internal.text.FormText;
import io.github.authdex.auth.internal.text.PercentEncoding;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Puts a value into a field of the body: of a JSON object or a form, as the Content-Type says. */
record BodyCarrier(String name, String prefix) implements Carrier {
  private static final String JSON = "application/json";
  private static final String FORM = "application/x-www-form-urlencoded";

  @Override
  public Request put(Request request, String value) throws IOException {
    byte[] content = BodyBytes.of(request.body());
    String type = mediaType(request, content.length == 0);
    if (type.equals(FORM) && !isPointer()) {
      String form = new String(content, StandardCharsets.UTF_8);
      return request.withBody(
          Body.of(FormText.put(form, name, prefix + value, PercentEncoding::encodeForm)));
    }
    if (type.equals(JSON) || type.endsWith("+json")) {
      Request typed =
          request.headers().first("Content-Type").isPresent()
              ? request
              : request.withHeader("Content-Type", JSON);
      return typed.withBody(Body.of(JsonField.put(content, name, prefix + value)));
    }
    throw new IllegalArgumentException(
        (isPointer() ? "Expected a JSON object" : "Expected a JSON object or a form")
            + " to put the field \""
            + name
            + "\" into but the Content-Type is \""
            + type
            + "\"");
  }

  /** A field below the top, for which a form has no place. */
  private boolean isPointer() {
    return name.startsWith("/");
  }

  private static String mediaType(Request request, boolean empty) {
    return request
        .headers()
        .first("Content-Type")
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
        .orElse(empty ? JSON : "");
  }
}
