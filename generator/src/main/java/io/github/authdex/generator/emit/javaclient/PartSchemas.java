package io.github.authdex.generator.emit.javaclient;

import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Schema;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the named schemas whose properties are parts: their binary values are files. */
final class PartSchemas {
  private PartSchemas() {}

  /** Returns the names of those that are sent as multipart/form-data and in no other way. */
  static Set<String> of(ApiModel model) {
    Set<String> parts = new HashSet<>();
    Set<String> others = new HashSet<>();
    for (Operation operation : model.operations()) {
      Optional<Content> sent =
          operation.body().flatMap(body -> MediaTypes.preferred(body.contents()));
      sent.ifPresent(
          content -> collect(content, model.schemas(), isParts(content) ? parts : others));
      operation.responses().stream()
          .flatMap(response -> response.contents().stream())
          .forEach(content -> collect(content, model.schemas(), others));
    }
    parts.removeAll(others);
    return parts;
  }

  private static boolean isParts(Content content) {
    return MediaTypes.formOf(content) == MediaTypes.Form.MULTIPART;
  }

  private static void collect(Content content, Map<String, Schema> schemas, Set<String> names) {
    Schema schema = content.schema();
    while (schema instanceof Schema.Ref ref && names.add(ref.name())) {
      schema = schemas.get(ref.name());
    }
  }
}
