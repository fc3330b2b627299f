package io.github.authdex.generator.emit.yaak;

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
import java.util.Locale;
import java.util.Optional;

/** Fills in what one request is made of. */
final class YaakRequest {
  private YaakRequest() {}

  static void write(CollectionRequest asked, ObjectNode json) {
    ArrayNode parameters = JsonNodeFactory.instance.arrayNode();
    json.put("name", DescriptionText.shortName(asked.name()));
    json.put("description", DescriptionText.description(asked.description().strip()));
    json.put("method", asked.method());
    json.put("url", url(asked.url(), parameters));
    json.set("urlParameters", parameters);
    ArrayNode headers = json.putArray("headers");
    asked.headers().forEach(field -> add(headers, field));
    asked.auth().map(YaakAuth::of).ifPresent(auth -> auth.addTo(json));
    asked.body().ifPresent(body -> addBody(json, body));
  }

  /** Yaak encodes parameters, so that what that would change stands in the URL. */
  private static String url(RequestUrl asked, ArrayNode parameters) {
    StringBuilder url = new StringBuilder(asked.base());
    for (Segment segment : asked.segments()) {
      url.append('/');
      Optional<RequestField> variable = variable(segment);
      variable.ifPresent(field -> add(parameters, field));
      url.append(variable.map(RequestField::name).orElseGet(segment::sent));
    }
    boolean listed =
        asked.query().stream()
            .allMatch(field -> !field.enabled() || DecodedQuery.decoded(field).isPresent());
    for (RequestField field : asked.query()) {
      DecodedQuery.decoded(field)
          .filter(plain -> (listed || !plain.enabled()) && !plain.name().startsWith(":"))
          .ifPresent(plain -> add(parameters, plain));
    }
    return YaakText.of(url + (listed ? "" : asked.querySent()));
  }

  private static Optional<RequestField> variable(Segment segment) {
    if (segment instanceof Segment.Variable variable && variable.extension().isEmpty()) {
      Optional<String> value = Optional.of(variable.value());
      return DecodedQuery.decoded(new RequestField(variable.key(), value, true, ""))
          .map(field -> new RequestField(":" + variable.key(), field.value(), true, ""));
    }
    return Optional.empty();
  }

  private static ObjectNode add(ArrayNode array, RequestField field) {
    ObjectNode json = array.addObject().put("name", YaakText.of(field.name()));
    return json.put("value", YaakText.of(field.text())).put("enabled", field.enabled());
  }

  private static void addBody(ObjectNode json, RequestBody asked) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (asked instanceof RequestBody.Raw raw) {
      json.put("bodyType", type(raw));
      body.put("text", YaakText.of(raw.text()));
    } else if (asked instanceof RequestBody.Form form) {
      json.put("bodyType", "application/x-www-form-urlencoded");
      addFields(body, form.fields());
    } else if (asked instanceof RequestBody.Multipart multipart) {
      json.put("bodyType", "multipart/form-data");
      addParts(body.putArray("form"), multipart.parts());
    } else {
      json.put("bodyType", "binary");
    }
    json.set("body", body);
  }

  private static String type(RequestBody.Raw raw) {
    boolean xml = raw.mediaType().toLowerCase(Locale.ROOT).matches(".*[/+]xml\\b.*");
    return raw.json() ? "application/json" : xml ? "text/xml" : "other";
  }

  private static void addFields(ObjectNode body, List<RequestField> fields) {
    ArrayNode form = body.putArray("form");
    fields.forEach(field -> add(form, field));
  }

  /** Names and types stand in the headers of parts as they are, where no line may end. */
  private static void addParts(ArrayNode form, List<RequestBody.Part> parts) {
    for (RequestBody.Part part : parts) {
      ObjectNode json = add(form, part.field());
      json.put("name", json.get("name").asText().replaceAll("[\\p{Cc}\"]", "_"));
      part.contentType().ifPresent(type -> json.put("contentType", type));
      if (part.file()) {
        json.put("file", "");
      }
    }
  }
}
