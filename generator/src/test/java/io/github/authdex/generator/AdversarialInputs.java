package io.github.authdex.generator;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Makes the hostile inputs that are too large to keep. */
final class AdversarialInputs {
  private static final String HEAD =
      "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"t\",\"version\":\"1\"";

  private AdversarialInputs() {}

  /** Writes the input of the case {@code id}. */
  static void write(String id, Path file) throws IOException {
    try (Writer out = Files.newBufferedWriter(file)) {
      switch (id) {
        case "size-many-paths" -> manyPaths(out);
        case "size-huge-description" -> hugeDescription(out);
        case "size-many-aliases" -> manyAliases(out);
        default -> out.write(HEAD + "},\"paths\":{}}");
      }
    }
  }

  private static void manyPaths(Writer out) throws IOException {
    String operation =
        "{\"operationId\":\"%s%d\",\"responses\":{\"200\":{\"description\":\"ok\"}}}";
    out.write(HEAD + "},\"paths\":{");
    for (int i = 0; i < 20_000; i++) {
      out.write(
          String.format(
              "%s\"/p%d\":{\"get\":%s,\"post\":%s}",
              i == 0 ? "" : ",",
              i,
              String.format(operation, "get", i),
              String.format(operation, "post", i)));
    }
    out.write("}}");
  }

  private static void hugeDescription(Writer out) throws IOException {
    out.write(HEAD + ",\"description\":\"");
    String block = "a".repeat(1 << 20);
    for (int i = 0; i < 64; i++) {
      out.write(block);
    }
    out.write("\"},\"paths\":{}}");
  }

  private static void manyAliases(Writer out) throws IOException {
    out.write("openapi: 3.0.3\ninfo: {title: t, version: '1'}\npaths: {}\nx-anchors:\n");
    for (int i = 0; i < 200; i++) {
      out.write("  a" + i + ": &a" + i + " {n: " + i + "}\n  b" + i + ": *a" + i + "\n");
    }
  }
}
