package io.github.authdex.client;

import io.github.authdex.auth.Body;
import io.github.authdex.auth.NonceSource;
import io.github.authdex.client.json.Json;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes multipart/form-data (RFC 7578): bytes as files, scalars as text, objects as JSON. */
final class Multipart {
  private final String boundary;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private Multipart(String boundary) {
    this.boundary = boundary;
  }

  static Content of(Object value) {
    Multipart multipart = new Multipart("authdex-" + NonceSource.secure().next());
    Json.properties(value).forEach(multipart::property);
    multipart.text("--" + multipart.boundary + "--\r\n");
    return new Content(
        "multipart/form-data; boundary=" + multipart.boundary,
        Body.of(multipart.bytes.toByteArray()));
  }

  private void property(String name, Object value) {
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> property(name, present));
    } else if (value instanceof List<?> list) {
      list.forEach(item -> property(name, item));
    } else if (value instanceof byte[] file) {
      String disposition = "; filename=\"" + quoted(name) + "\"";
      part(name, disposition, "application/octet-stream", file);
    } else if (Json.tree(value) instanceof Map<?, ?> object) {
      part(name, "", "application/json", Json.write(object));
    } else {
      byte[] text = Plain.text(Json.tree(value)).getBytes(StandardCharsets.UTF_8);
      part(name, "", "text/plain; charset=utf-8", text);
    }
  }

  private void part(String name, String disposition, String mediaType, byte[] content) {
    text("--" + boundary + "\r\n");
    text("Content-Disposition: form-data; name=\"" + quoted(name) + "\"" + disposition + "\r\n");
    text("Content-Type: " + mediaType + "\r\n\r\n");
    bytes.writeBytes(content);
    text("\r\n");
  }

  /** As browsers do (WHATWG HTML, multipart/form-data encoding algorithm). */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private void text(String text) {
    bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
  }
}
