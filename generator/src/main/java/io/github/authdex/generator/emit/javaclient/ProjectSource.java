package io.github.authdex.generator.emit.javaclient;

import java.util.Objects;
import java.util.Optional;

/**
 * What a project's client is made of, so that its test can have a lab of the same.
 *
 * @param api the entry of the bundled catalog that was named, if one was
 * @param document the text that was read, if there was one
 * @param whole whether these two are all: nothing of them lies in other files or catalogs
 */
public record ProjectSource(Optional<String> api, Optional<Document> document, boolean whole) {
  public ProjectSource {
    Objects.requireNonNull(api, "api");
    Objects.requireNonNull(document, "document");
  }

  /** An OpenAPI document in JSON, or else in YAML. */
  public record Document(String text, boolean json) {
    /** Returns where a project keeps it. */
    String path() {
      return "src/test/resources/" + (json ? "openapi.json" : "openapi.yaml");
    }
  }
}
