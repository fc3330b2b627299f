package io.github.authdex.generator.emit.postman;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Writes the item of one operation. */
final class RequestWriter {
  private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "COPY", "PURGE", "UNLOCK");

  private static final int MAX_NAME_LENGTH = 150;

  private final String apiId;
  private final CollectionParts parts;
  private final CollectionAuth auths;
  private final SampleValues sample;

  RequestWriter(ApiModel model, CollectionParts parts) {
    this.apiId = model.auth().id();
    this.parts = parts;
    this.auths = parts.auths();
    this.sample = new SampleValues(model.schemas());
  }

  ObjectNode write(Operation operation) {
    List<PlacedValue> fields = auths.of(operation.id()).fields();
    Optional<BodyWriter.Written> body = new BodyWriter(sample, fields).write(operation);
    ObjectNode item = JsonNodeFactory.instance.objectNode();
    item.put("id", StableId.of(apiId, "operation", operation.id()));
    item.put("name", name(operation));
    ObjectNode request = item.putObject("request");
    auths.block(operation.id()).ifPresent(block -> request.set("auth", block.json()));
    request.put("method", LiteralText.text(operation.method()));
    request.set(
        "header",
        new HeaderWriter(sample)
            .write(
                operation,
                fields,
                parts.headers(operation.id()),
                body.flatMap(BodyWriter.Written::contentType)));
    body.ifPresent(written -> request.set("body", written.json()));
    request.set(
        "url",
        new UrlWriter(operation, sample, fields).write(parts.baseUrls().reference(operation)));
    UrlWriter.describe(request, operation.description());
    item.putArray("response");
    if (body.isPresent() && WITHOUT_BODY.contains(operation.method())) {
      item.putObject("protocolProfileBehavior").put("disableBodyPruning", true);
    }
    return item;
  }

  private static String name(Operation operation) {
    String name = operation.summary().isBlank() ? operation.id() : operation.summary().strip();
    return DescriptionText.name(cut(name));
  }

  static String cut(String name) {
    int end = Math.min(name.length(), MAX_NAME_LENGTH);
    boolean splits = end < name.length() && Character.isHighSurrogate(name.charAt(end - 1));
    return end == name.length() ? name : name.substring(0, splits ? end - 1 : end) + "…";
  }
}
