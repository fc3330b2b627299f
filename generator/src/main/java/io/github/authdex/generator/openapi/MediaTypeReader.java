package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.Content;
import io.github.authdex.model.Operation.Encoding;
import io.github.authdex.model.Operation.Serialization;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Reads Media Type Objects and their encodings (OpenAPI 3.2 §4.14, §4.15). */
final class MediaTypeReader {
  private final OpenApiVersion version;
  private final References references;
  private final SchemaReader schemas;
  private final SerializationReader serializations;
  private final Examples examples;
  private final DocumentFindings findings;

  MediaTypeReader(
      OpenApiVersion version,
      References references,
      SchemaReader schemas,
      Examples examples,
      DocumentFindings findings) {
    this.version = version;
    this.references = references;
    this.schemas = schemas;
    this.serializations = new SerializationReader(version, findings);
    this.examples = examples;
    this.findings = findings;
  }

  /** Returns the bodies under {@code content}, one for each media type. */
  List<Content> read(Place content) {
    List<Content> contents = new ArrayList<>();
    List<Place> places = content.members();
    for (Place media : places) {
      contents.add(read(media.key(), references.follow(media)));
    }
    for (int i = 0; i < places.size(); i++) {
      GuessedMedia.tell(contents.get(i), contents, places.get(i), findings);
    }
    return contents;
  }

  private Content read(String mediaType, Place place) {
    Place schema = place.get("schema");
    return new Content(
        mediaType,
        schemas.read(schema),
        encodings(mediaType, place.get("encoding")),
        examples.all(List.of(place, schema, references.follow(schema))),
        schemas.xmlRoot(mediaType, schema));
  }

  private Map<String, Encoding> encodings(String mediaType, Place encodings) {
    Map<String, Encoding> read = new LinkedHashMap<>();
    String type = mediaType.toLowerCase(Locale.ROOT);
    boolean multipart = type.startsWith("multipart/");
    if (!multipart && !type.startsWith("application/x-www-form-urlencoded")) {
      if (encodings.exists()) {
        findings.note(
            encodings,
            "encoding has no effect on " + mediaType + ", only on forms and parts",
            "not-honoured");
      }
      return read;
    }
    for (Place encoding : encodings.members()) {
      Encoding said = encoding(encoding, multipart);
      if (!said.contentTypes().isEmpty() || said.serialization().isPresent()) {
        read.put(encoding.key(), said);
      }
    }
    return read;
  }

  private Encoding encoding(Place encoding, boolean multipart) {
    Optional<Serialization> style = serializations.encoding(encoding);
    if (multipart && style.isPresent() && version == OpenApiVersion.V3_0) {
      findings.note(
          encoding,
          "style, explode and allowReserved of \""
              + encoding.key()
              + "\" have no effect on parts before OpenAPI 3.1",
          "not-honoured");
      style = Optional.empty();
    }
    List<String> types =
        Arrays.stream(encoding.text("contentType").split(","))
            .map(String::strip)
            .filter(type -> !type.isEmpty())
            .toList();
    return new Encoding(types, style);
  }
}
