package io.github.authdex.generator.openapi;

import io.github.authdex.generator.model.Operation.Content;
import io.github.authdex.generator.model.Operation.RequestBody;
import io.github.authdex.generator.model.Operation.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what operations take and answer, as 3.x documents say it. */
final class MessageReader {
  private final References references;
  private final SchemaReader schemas;

  MessageReader(References references, SchemaReader schemas) {
    this.references = references;
    this.schemas = schemas;
  }

  Optional<RequestBody> body(Place requestBody) {
    if (!requestBody.exists()) {
      return Optional.empty();
    }
    Place place = references.follow(requestBody);
    return Optional.of(
        new RequestBody(
            place.isTrue("required"), contents(place.get("content")), place.text("description")));
  }

  List<Response> responses(Place responses) {
    List<Response> read = new ArrayList<>();
    for (Place response : responses.members()) {
      if (!response.key().startsWith("x-")) {
        Place place = references.follow(response);
        read.add(
            new Response(
                response.key(), contents(place.get("content")), place.text("description")));
      }
    }
    return read;
  }

  private List<Content> contents(Place content) {
    List<Content> contents = new ArrayList<>();
    for (Place media : content.members()) {
      Place place = references.follow(media);
      Place schema = place.get("schema").exists() ? place.get("schema") : place.get("itemSchema");
      contents.add(new Content(media.key(), schemas.read(schema)));
    }
    return contents;
  }
}
