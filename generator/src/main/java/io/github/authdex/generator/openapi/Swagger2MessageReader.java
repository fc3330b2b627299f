package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Encoding;
import io.github.authdex.model.Operation.Example;
import io.github.authdex.model.Operation.RequestBody;
import io.github.authdex.model.Operation.Response;
import io.github.authdex.model.Schema;
import io.github.authdex.model.Schema.ObjectOf;
import io.github.authdex.model.Schema.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what operations take and answer, as 2.0 documents say it. */
final class Swagger2MessageReader {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String MULTIPART = "multipart/form-data";
  private static final String JSON = "application/json";

  private final Place root;
  private final References references;
  private final SchemaReader schemas;
  private final SerializationReader serializations;
  private final HeaderReader headers;
  private final Examples examples;
  private final RuleReader rules;
  private final DocumentFindings findings;

  Swagger2MessageReader(
      Place root,
      References references,
      SchemaReader schemas,
      HeaderReader headers,
      Examples examples,
      DocumentFindings findings) {
    this.root = root;
    this.references = references;
    this.schemas = schemas;
    this.serializations = new SerializationReader(OpenApiVersion.V2_0, findings);
    this.headers = headers;
    this.examples = examples;
    this.rules = new RuleReader(examples);
    this.findings = findings;
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
                    contents(operation, "consumes", body),
                    body.text("description")));
  }

  private RequestBody form(Place operation, List<Place> parameters) {
    List<Property> properties = new ArrayList<>();
    Map<String, Encoding> encodings = new LinkedHashMap<>();
    for (Place parameter : parameters) {
      properties.add(property(parameter));
      serializations
          .formField(parameter)
          .map(style -> new Encoding(List.of(), Optional.of(style)))
          .ifPresent(encoding -> encodings.put(parameter.text("name"), encoding));
    }
    Schema schema = new ObjectOf(properties, Optional.empty(), "");
    return new RequestBody(
        properties.stream().anyMatch(Property::required),
        formTypes(operation, parameters).stream()
            .map(type -> new Content(type, schema, encodings, List.of()))
            .toList(),
        "");
  }

  private Property property(Place parameter) {
    return new Property(
        parameter.text("name"),
        schemas.read(parameter),
        parameter.isTrue("required"),
        parameter.isTrue("x-nullable"),
        false,
        false,
        false,
        parameter.text("description"),
        examples.of(parameter.text("name"), List.of(parameter)),
        rules.of(parameter.text("name"), List.of(parameter)));
  }

  /** Returns the media types among those consumed that a form can have (2.0, "formData"). */
  private List<String> formTypes(Place operation, List<Place> parameters) {
    boolean file = parameters.stream().anyMatch(place -> place.text("type").equals("file"));
    List<String> types =
        mediaTypes(operation, "consumes").stream()
            .filter(type -> type.startsWith(MULTIPART) || (!file && type.startsWith(FORM)))
            .toList();
    return types.isEmpty() ? List.of(file ? MULTIPART : FORM) : types;
  }

  List<Response> responses(Place operation) {
    List<Response> read = new ArrayList<>();
    for (Place response : operation.get("responses").members()) {
      if (!response.key().startsWith("x-")) {
        Place place = references.follow(response);
        Place schema = place.get("schema");
        List<Content> contents =
            schema.exists() ? contents(operation, "produces", place) : without(place);
        read.add(
            new Response(response.key(), contents, headers.read(place), place.text("description")));
      }
    }
    return read;
  }

  private static List<Content> without(Place response) {
    return response.isGone() ? MessageReader.ANYTHING : List.of();
  }

  /** Returns what a body or response is, one for each media type that {@code name} lists. */
  private List<Content> contents(Place operation, String name, Place owner) {
    Place schema = owner.get("schema");
    Schema form = schemas.read(schema);
    List<Example> shown = examples.all(List.of(schema, references.follow(schema)));
    List<String> said = mediaTypes(operation, name);
    if (said.isEmpty()) {
      GuessedMedia.tellMissing(schema, name, findings);
    }
    List<Content> contents =
        (said.isEmpty() ? List.of(JSON) : said)
            .stream()
                .map(
                    mediaType ->
                        new Content(
                            mediaType,
                            form,
                            Map.of(),
                            examples.ofResponse(owner, mediaType).map(List::of).orElse(shown),
                            schemas.xmlRoot(mediaType, schema)))
                .toList();
    contents.forEach(content -> GuessedMedia.tell(content, contents, schema, findings));
    return contents;
  }

  private List<String> mediaTypes(Place operation, String name) {
    Place own = operation.get(name);
    return (own.exists() ? own : root.get(name))
        .items().stream().map(item -> item.value().asText()).distinct().toList();
  }
}
