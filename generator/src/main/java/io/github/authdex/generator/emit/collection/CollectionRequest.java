package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.Placement;
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

  /** Returns this request without fields of its own at {@code place}. */
  CollectionRequest without(PlacedValue place) {
    RequestUrl beside =
        new RequestUrl(
            url.base(),
            url.segments(),
            url.query().stream().filter(field -> !isAt(place, Placement.QUERY, field)).toList());
    List<RequestField> others =
        headers.stream().filter(field -> !isAt(place, Placement.HEADER, field)).toList();
    return new CollectionRequest(id, name, description, method, beside, others, body, auth);
  }

  private static boolean isAt(PlacedValue place, Placement in, RequestField field) {
    return place.in() == in
        && (in == Placement.QUERY
            ? field.name().equals(LiteralText.query(place.name()))
            : field.name().equalsIgnoreCase(place.name()));
  }
}
