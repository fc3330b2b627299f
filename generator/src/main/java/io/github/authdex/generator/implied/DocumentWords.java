package io.github.authdex.generator.implied;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.Placement;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.model.Operation;
import java.util.List;
import java.util.Locale;

/** Where a document says what an operation's credentials are. */
final class DocumentWords {
  private final SourceDocument source;

  DocumentWords(SourceDocument source) {
    this.source = source;
  }

  SourceDocument source() {
    return source;
  }

  /** Returns whether the document speaks of security as a whole. */
  boolean saysSecurity() {
    return source.root().path("security").isArray();
  }

  /** Returns whether the document says, if only by an empty list, what {@code operation} needs. */
  boolean saysSecurity(Operation operation) {
    return saysSecurity() || source.root().at(pointer(operation)).path("security").isArray();
  }

  private static JsonPointer path(Operation operation) {
    return JsonPointer.compile("/paths").appendProperty(operation.path());
  }

  private static JsonPointer pointer(Operation operation) {
    return path(operation).appendProperty(operation.method().toLowerCase(Locale.ROOT));
  }

  /** Returns where {@code listed} stands, or else the operation that has it. */
  JsonPointer place(Operation operation, ListedCredential listed) {
    for (JsonPointer owner : List.of(pointer(operation), path(operation))) {
      JsonPointer list = owner.appendProperty("parameters");
      JsonNode parameters = source.root().at(list);
      for (int i = 0; i < parameters.size(); i++) {
        if (is(resolved(parameters.get(i)), listed)) {
          return list.appendIndex(i);
        }
      }
    }
    return pointer(operation);
  }

  private JsonNode resolved(JsonNode parameter) {
    String reference = parameter.path("$ref").asText();
    return reference.startsWith("#/")
        ? source.root().at(JsonPointer.compile(reference.substring(1)))
        : parameter;
  }

  private static boolean is(JsonNode parameter, ListedCredential listed) {
    boolean body = listed.place().in() == Placement.BODY;
    return parameter.path("name").asText().equals(listed.name())
        && parameter.path("in").asText().equals(body ? "formData" : listed.place().in().toString());
  }
}
