package io.github.authdex.client;

import io.github.authdex.auth.NonceSource;
import io.github.authdex.auth.message.Body;
import io.github.authdex.client.json.Json;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes multipart/form-data (RFC 7578): files as they are, scalars as text, objects as JSON, each
 * item of a list as a part of its own. What the document says of a property goes before.
 */
final class Multipart {
  private final String boundary;
  private final Map<String, Serialization> encodings;
  private final List<Body> pieces = new ArrayList<>();

  private Multipart(String boundary, Map<String, Serialization> encodings) {
    this.boundary = boundary;
    this.encodings = encodings;
  }

  static Content of(Object value, Map<String, Serialization> encodings) {
    String boundary = "authdex-" + NonceSource.secure().next();
    Multipart multipart = new Multipart(boundary, encodings);
    Json.properties(value).forEach(multipart::property);
    multipart.text("--" + boundary + "--\r\n");
    return new Content(
        "multipart/form-data; boundary=" + boundary, JoinedBody.of(multipart.pieces));
  }

  private void property(String name, Object value) {
    Serialization how = encodings.get(name);
    Optional<String> mediaType = how == null ? Optional.empty() : how.mediaType();
    if (value instanceof Optional<?> optional) {
      optional.ifPresent(present -> property(name, present));
    } else if (value instanceof FilePart file) {
      file(name, file.name(), file.mediaType(mediaType), file.content());
    } else if (value instanceof byte[] bytes) {
      file(name, name, mediaType.orElse("application/octet-stream"), Body.of(bytes));
    } else if (value instanceof List<?> list && isSplit(list, how)) {
      items(name, list);
    } else if (how != null && mediaType.isEmpty()) {
      StyledValues.split(
          name, Json.sent(value), how, (key, items, by) -> plain(key, String.join(by, items)));
    } else {
      tree(name, Json.sent(value), how);
    }
  }

  private void items(String name, List<?> list) {
    for (int i = 0; i < list.size(); i++) {
      if (list.get(i) == null) {
        throw new IllegalArgumentException(
            "Expected a value at $." + name + "[" + i + "] but was null");
      }
      property(name, list.get(i));
    }
  }

  /** Scalars that are written in a media type or style stay together. */
  private static boolean isSplit(List<?> list, Serialization how) {
    return how == null
        || list.stream()
            .anyMatch(item -> item instanceof FilePart || item instanceof byte[] || isObject(item));
  }

  private static boolean isObject(Object item) {
    return Json.tree(item) instanceof Map;
  }

  private void tree(String name, Object tree, Serialization how) {
    if (how != null) {
      part(name, "", how.mediaType().orElseThrow(), Body.of(how.document(tree)));
    } else if (tree instanceof Map || tree instanceof List) {
      part(name, "", "application/json", Body.of(Json.write(tree)));
    } else {
      plain(name, PlainText.text(tree));
    }
  }

  private void plain(String name, String text) {
    part(name, "", "text/plain; charset=utf-8", Body.of(text));
  }

  private void file(String name, String fileName, String mediaType, Body content) {
    part(name, "; filename=\"" + quoted(fileName) + "\"", mediaType, content);
  }

  private void part(String name, String disposition, String mediaType, Body content) {
    text("--" + boundary + "\r\n");
    text("Content-Disposition: form-data; name=\"" + quoted(name) + "\"" + disposition + "\r\n");
    text("Content-Type: " + mediaType.replaceAll("[\\r\\n]", "") + "\r\n\r\n");
    pieces.add(content.bytes().isPresent() ? content : new NamedBody(name, content));
    text("\r\n");
  }

  /** As browsers do: UTF-8 as it is (WHATWG HTML, multipart/form-data encoding algorithm). */
  private static String quoted(String name) {
    return name.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
  }

  private void text(String text) {
    pieces.add(Body.of(text.getBytes(StandardCharsets.UTF_8)));
  }
}
