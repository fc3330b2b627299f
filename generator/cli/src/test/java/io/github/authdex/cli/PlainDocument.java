package io.github.authdex.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An OpenAPI document of one operation, {@code GET /a}, which needs no credential. */
final class PlainDocument {
  private PlainDocument() {}

  /** Writes it for the server at {@code port} of this machine. */
  static Path write(Path folder, int port) throws IOException {
    return Files.writeString(
        folder.resolve("api.yaml"),
        """
        openapi: 3.1.0
        info: { title: Plain, version: "1" }
        servers: [{ url: "http://127.0.0.1:%d" }]
        paths: { /a: { get: { responses: { default: { description: any } } } } }
        """
            .formatted(port));
  }
}
