package io.github.authdex.generator.openapi;

import io.github.authdex.generator.model.Operation.Content;
import io.github.authdex.generator.model.Operation.RequestBody;
import io.github.authdex.generator.model.Operation.Response;
import io.github.authdex.generator.model.Schema;
import io.github.authdex.generator.model.Schema.ObjectOf;
import io.github.authdex.generator.model.Schema.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what operations take and answer, as 2.0 documents say it. */
final class Swagger2MessageReader {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";

  private final Place root;
  private final References references;
  private final SchemaReader schemas;

  Swagger2MessageReader(Place root, References references, SchemaReader schemas) {
    this.root = root;
    this.references = references;
    this.schemas = schemas;
  }

  /**
   * Returns the body that {@code parameters} make, which are no references.
   *
   * @param operation the operation, for what it consumes
   */
  Optional<RequestBody> body(Place operation, List<Place> parameters) {
    List<Place> form =
        parameters.stream().filter(parameter -> parameter.text("in").equals("formData")).toList();
    if (!form.isEmpty()) {
      return Optional.of(form(operation, form));
    }
    return parameters.stream()
        .filter(parameter -> parameter.text("in").equals("body"))
        .findFirst()
        .map(
            body ->
                new RequestBody(
                    body.isTrue("required"),
                    contents(mediaTypes(operation, "consumes"), body.get("schema")),
                    body.text("description")));
  }

  private RequestBody form(Place operation, List<Place> parameters) {
    List<Property> properties = new ArrayList<>();
    for (Place parameter : parameters) {
      properties.add(
          new Property(
              parameter.text("name"),
              schemas.read(parameter),
              parameter.isTrue("required"),
              parameter.isTrue("x-nullable"),
              false,
              false,
              false,
              parameter.text("description")));
    }
    boolean file = parameters.stream().anyMatch(place -> place.text("type").equals("file"));
    boolean multipart = file || mediaTypes(operation, "consumes").contains(MULTIPART);
    Schema schema = new ObjectOf(properties, Optional.empty(), "");
    return new RequestBody(
        properties.stream().anyMatch(Property::required),
        List.of(new Content(multipart ? MULTIPART : FORM, schema)),
        "");
  }

  List<Response> responses(Place operation) {
    List<Response> read = new ArrayList<>();
    for (Place response : operation.get("responses").members()) {
      if (!response.key().startsWith("x-")) {
        Place place = references.follow(response);
        Place schema = place.get("schema");
        List<Content> contents =
            schema.exists() ? contents(mediaTypes(operation, "produces"), schema) : List.of();
        read.add(new Response(response.key(), contents, place.text("description")));
      }
    }
    return read;
  }

  private List<Content> contents(List<String> mediaTypes, Place schema) {
    Schema form = schemas.read(schema);
    return mediaTypes.stream().map(mediaType -> new Content(mediaType, form)).toList();
  }

  private List<String> mediaTypes(Place operation, String name) {
    Place own = operation.get(name);
    List<String> mediaTypes =
        (own.exists() ? own : root.get(name))
            .items().stream().map(item -> item.value().asText()).distinct().toList();
    return mediaTypes.isEmpty() ? List.of("application/json") : mediaTypes;
  }
}
