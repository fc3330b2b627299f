package io.github.authdex.generator.emit.har;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.generator.emit.collection.LiteralText;
import io.github.authdex.generator.emit.collection.RequestBody;
import io.github.authdex.generator.emit.collection.RequestBody.Part;
import io.github.authdex.generator.emit.collection.RequestField;
import java.util.Optional;

/** Writes the postData object of one request: text, or the fields of a form. */
final class HarBody {
  private final KnownValues known;

  HarBody(KnownValues known) {
    this.known = known;
  }

  ObjectNode write(RequestBody body) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    if (body instanceof RequestBody.Raw raw) {
      return data.put("mimeType", LiteralText.text(raw.mediaType()))
          .put("text", known.fill(raw.text()));
    } else if (body instanceof RequestBody.Form form) {
      data.put("mimeType", "application/x-www-form-urlencoded");
      ArrayNode params = data.putArray("params");
      form.fields().forEach(field -> add(params, new Part(field, false, Optional.empty())));
      return data;
    } else if (body instanceof RequestBody.Multipart multipart) {
      ArrayNode params = data.put("mimeType", "multipart/form-data").putArray("params");
      multipart.parts().forEach(part -> add(params, part));
      return data;
    }
    return data.put("mimeType", LiteralText.text(body.contentType().orElse("")))
        .put("text", "")
        .put("comment", "The content of a file of yours.");
  }

  private void add(ArrayNode params, Part part) {
    RequestField field = part.field();
    if (!field.enabled()) {
      return;
    }
    ObjectNode param = params.addObject().put("name", field.name());
    if (part.file()) {
      param.put("fileName", "");
    } else {
      param.put("value", known.fill(field.text()));
    }
    part.contentType().ifPresent(type -> param.put("contentType", type));
    new HarRequest.Added(param).ifDescribed(field);
  }
}
