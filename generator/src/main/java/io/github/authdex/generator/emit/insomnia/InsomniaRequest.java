package io.github.authdex.generator.emit.insomnia;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.CollectionRequest;
import io.github.authdex.generator.emit.collection.DecodedQuery;
import io.github.authdex.generator.emit.collection.DescriptionText;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestField;
import io.github.authdex.generator.emit.collection.RequestUrl;
import io.github.authdex.generator.emit.collection.RequestUrl.Segment;
import java.util.List;
import java.util.Optional;

/** Writes one request. */
final class InsomniaRequest {
  private InsomniaRequest() {}

  /** Returns the request, which inherits its folder's authentication unless it has its own. */
  static ObjectNode write(CollectionRequest asked, ObjectNode meta) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    ArrayNode path = JsonNodeFactory.instance.arrayNode();
    json.put("url", url(asked.url(), path));
    json.put("name", InsomniaText.of(DescriptionText.shortName(asked.name())));
    String description = DescriptionText.description(asked.description().strip());
    json.set("meta", meta.put("description", InsomniaText.of(description)));
    json.put("method", asked.method());
    asked.body().ifPresent(body -> json.set("body", body(body)));
    json.set("parameters", parameters(asked.url()));
    json.set("headers", fields(asked.headers()));
    asked.auth().ifPresent(auth -> json.set("authentication", InsomniaAuth.of(auth)));
    json.set("pathParameters", path);
    return json;
  }

  /** Insomnia encodes the value of a path parameter, of which the URL has the name. */
  private static String url(RequestUrl asked, ArrayNode path) {
    StringBuilder url = new StringBuilder(InsomniaText.of(asked.base()));
    for (Segment segment : asked.segments()) {
      url.append('/');
      if (segment instanceof Segment.Variable variable
          && variable.extension().isEmpty()
          && decoded(variable).isPresent()) {
        String value = decoded(variable).orElseThrow();
        path.addObject().put("name", variable.key()).put("value", InsomniaText.of(value));
        url.append(':').append(variable.key());
      } else {
        url.append(InsomniaText.of(segment.sent()));
      }
    }
    return url.toString();
  }

  private static Optional<String> decoded(Segment.Variable variable) {
    Optional<String> value = Optional.of(variable.value());
    return DecodedQuery.decoded(new RequestField(variable.key(), value, true, ""))
        .map(RequestField::text);
  }

  private static ArrayNode parameters(RequestUrl url) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (RequestField field : url.query()) {
      RequestField plain = DecodedQuery.decoded(field).orElse(field);
      // Insomnia leaves what looks encoded as it is.
      boolean ambiguous = plain.name().contains("%") || plain.text().contains("%");
      add(array, ambiguous ? field : plain);
    }
    return array;
  }

  private static ArrayNode fields(List<RequestField> fields) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    fields.forEach(field -> add(array, field));
    return array;
  }

  private static ObjectNode add(ArrayNode array, RequestField field) {
    ObjectNode json = array.addObject().put("name", InsomniaText.of(field.name()));
    json.put("value", InsomniaText.of(field.text()));
    String description = DescriptionText.description(field.description().strip());
    if (!description.isEmpty()) {
      json.put("description", InsomniaText.of(description));
    }
    return json.put("disabled", !field.enabled());
  }

  private static ObjectNode body(RequestBody asked) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    if (asked instanceof RequestBody.Raw raw) {
      return json.put("mimeType", raw.mediaType()).put("text", InsomniaText.of(raw.text()));
    } else if (asked instanceof RequestBody.Form form) {
      json.put("mimeType", "application/x-www-form-urlencoded")
          .set("params", fields(form.fields()));
    } else if (asked instanceof RequestBody.Multipart multipart) {
      ArrayNode params = json.put("mimeType", "multipart/form-data").putArray("params");
      for (RequestBody.Part part : multipart.parts()) {
        add(params, part.field()).put("type", part.file() ? "file" : "text");
      }
    } else {
      json.put("mimeType", "application/octet-stream").put("fileName", "");
    }
    return json;
  }
}
