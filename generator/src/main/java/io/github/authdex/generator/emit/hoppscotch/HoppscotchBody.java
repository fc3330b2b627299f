package io.github.authdex.generator.emit.hoppscotch;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the body of one request. Its headers say the media type where Hoppscotch has no word. */
final class HoppscotchBody {
  /** What Hoppscotch knows of text. */
  private static final Set<String> TEXTS =
      Set.of(
          "application/json",
          "application/ld+json",
          "application/hal+json",
          "application/vnd.api+json",
          "application/xml",
          "text/xml",
          "text/html",
          "text/plain");

  private HoppscotchBody() {}

  static ObjectNode write(Optional<RequestBody> body) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    RequestBody asked = body.orElse(null);
    if (asked instanceof RequestBody.Raw raw) {
      json.put("contentType", type(raw));
      json.put(
          "body", raw.json() ? HoppscotchText.json(raw.text()) : HoppscotchText.of(raw.text()));
    } else if (asked instanceof RequestBody.Form form) {
      json.put("contentType", "application/x-www-form-urlencoded").put("body", form(form.fields()));
    } else if (asked instanceof RequestBody.Multipart multipart) {
      json.put("contentType", "multipart/form-data").set("body", parts(multipart.parts()));
    } else if (asked instanceof RequestBody.File) {
      json.put("contentType", "application/octet-stream").putNull("body");
    } else {
      json.putNull("contentType").putNull("body");
    }
    return json;
  }

  private static String type(RequestBody.Raw raw) {
    String type = raw.mediaType().replaceFirst(";.*$", "").strip().toLowerCase(Locale.ROOT);
    return TEXTS.contains(type) ? type : raw.json() ? "application/json" : "text/plain";
  }

  /** A line a field; one that begins with a number sign is not sent. */
  private static String form(List<RequestField> fields) {
    return fields.stream()
        .map(
            field ->
                (field.enabled() ? "" : "# ") + quoted(field.name()) + ": " + quoted(field.text()))
        .collect(Collectors.joining("\n"));
  }

  /**
   * Returns {@code text} as a string of JSON without quotes and backslashes of its own, since
   * Hoppscotch takes a backslash in front of the last quote for its escape.
   */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (char c : HoppscotchText.of(text).toCharArray()) {
      boolean plain = c >= ' ' && c != '"' && c != '\\' && c != 0x7f;
      quoted.append(plain ? String.valueOf(c) : String.format("\\u%04x", (int) c));
    }
    return quoted.append('"').toString();
  }

  private static ArrayNode parts(List<RequestBody.Part> parts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (RequestBody.Part part : parts) {
      ObjectNode json = array.addObject().put("key", HoppscotchText.of(part.field().name()));
      json.put("active", part.field().enabled()).put("isFile", part.file());
      if (part.file()) {
        json.putArray("value");
      } else {
        json.put("value", HoppscotchText.of(part.field().text()));
      }
      part.contentType().ifPresent(type -> json.put("contentType", type));
    }
    return array;
  }
}
