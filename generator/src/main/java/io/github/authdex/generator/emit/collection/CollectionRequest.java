package io.github.authdex.generator.emit.collection;

import java.util.List;
import java.util.Optional;

/**
 * One request of a collection.
 *
 * @param id of the operation
 * @param name one line for a person, raw as the document has it
 * @param auth what it carries of its own; nothing if it inherits the collection's. Its fields stand
 *     in URL, headers and body already, inherited or not
 */
public record CollectionRequest(
    String id,
    String name,
    String description,
    String method,
    RequestUrl url,
    List<RequestField> headers,
    Optional<RequestBody> body,
    Optional<SchemeRendering> auth) {
  public CollectionRequest {
    headers = List.copyOf(headers);
  }
}
