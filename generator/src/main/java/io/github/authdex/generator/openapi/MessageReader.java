package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** Reads what operations take and answer, as 3.x documents say it. */
final class MessageReader {
  /** What is not there to be read may be anything. */
  static final List<Content> ANYTHING = List.of(new Content("*/*", new Schema.Any()));

  private final References references;
  private final MediaTypeReader mediaTypes;
  private final HeaderReader headers;
  private final EmptyBodies emptyBodies;

  /** What was read before: references lead many operations to the same place. */
  private final IdentityHashMap<Place, Response> known = new IdentityHashMap<>();

  MessageReader(
      References references,
      MediaTypeReader mediaTypes,
      HeaderReader headers,
      DocumentFindings findings) {
    this.references = references;
    this.mediaTypes = mediaTypes;
    this.headers = headers;
    this.emptyBodies = new EmptyBodies(references, findings);
  }

  Optional<RequestBody> body(Place requestBody) {
    if (!requestBody.exists()) {
      return Optional.empty();
    }
    Place place = references.follow(requestBody);
    if (place.isGone()) {
      return Optional.of(new RequestBody(false, ANYTHING, ""));
    }
    if (emptyBodies.leavesOut(place)) {
      return Optional.empty();
    }
    return Optional.of(
        new RequestBody(
            place.isTrue("required"),
            mediaTypes.read(place.get("content")),
            place.text("description")));
  }

  List<Response> responses(Place responses) {
    List<Response> read = new ArrayList<>();
    for (Place response : responses.members()) {
      if (!response.key().startsWith("x-")) {
        read.add(response(response.key(), references.follow(response)));
      }
    }
    return read;
  }

  private Response response(String status, Place place) {
    Response response = known.get(place);
    if (response == null) {
      response =
          new Response(
              status,
              place.isGone() ? ANYTHING : mediaTypes.read(place.get("content")),
              headers.read(place),
              place.text("description"));
      known.put(place, response);
    }
    return new Response(status, response.contents(), response.headers(), response.description());
  }
}
