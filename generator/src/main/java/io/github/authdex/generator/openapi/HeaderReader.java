package io.github.authdex.generator.openapi;

import io.github.authdex.model.Operation.ResponseHeader;
import java.util.ArrayList;
import java.util.List;

/** Reads the headers that answers have (OpenAPI 3.2 §4.21; 2.0 likewise). */
final class HeaderReader {
  private final boolean swagger2;
  private final References references;
  private final SchemaReader schemas;

  HeaderReader(boolean swagger2, References references, SchemaReader schemas) {
    this.swagger2 = swagger2;
    this.references = references;
    this.schemas = schemas;
  }

  /** Returns the headers of {@code response}; Content-Type is said elsewhere (§4.17). */
  List<ResponseHeader> read(Place response) {
    List<ResponseHeader> headers = new ArrayList<>();
    for (Place member : response.get("headers").members()) {
      if (FieldNames.isToken(member.key()) && !member.key().equalsIgnoreCase("content-type")) {
        headers.add(header(member.key(), references.follow(member)));
      }
    }
    return headers;
  }

  private ResponseHeader header(String name, Place header) {
    Place schema = schema(header);
    String own = header.text("description");
    return new ResponseHeader(
        name,
        schemas.read(schema),
        own.isBlank() ? references.follow(schema).text("description") : own);
  }

  private Place schema(Place header) {
    if (swagger2) {
      return header;
    }
    List<Place> contents = header.get("content").members();
    boolean typed = header.get("schema").exists() || contents.isEmpty();
    return typed ? header.get("schema") : references.follow(contents.get(0)).get("schema");
  }
}
