package io.github.authdex.junit;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Authdex;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Loads what labs emulate, by the catalog inside the library. */
final class LabModels {
  private LabModels() {}

  /** Read once, by the first test that asks. */
  private static final class Bundled {
    static final Authdex AUTHDEX = Authdex.of(Catalog.bundled());
  }

  /**
   * Returns the API.
   *
   * @param api by id, title or alias, or empty
   * @param document a resource or file, or empty; one of both is there
   * @param test beside which resources are looked for
   * @throws IllegalArgumentException if the catalog has no such API, or there is no such document
   */
  static ApiModel load(String api, String document, Class<?> test)
      throws IOException, SourceException {
    String id = api.isEmpty() ? "" : id(api);
    if (document.isEmpty()) {
      return Bundled.AUTHDEX.api(id).model();
    }
    URL resource = resource(document, test);
    if (resource != null && !resource.getProtocol().equals("file")) {
      try (InputStream in = resource.openStream()) {
        return load(id, new Found(DocumentReader.read(document, in), SourceFolder.NONE));
      }
    }
    Path file = resource == null ? Path.of(document) : Path.of(URI.create(resource.toString()));
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException(
          "There is no document \""
              + document
              + "\", neither among the resources nor as a file in "
              + Path.of("").toAbsolutePath());
    }
    return load(id, new Found(DocumentReader.read(file), SourceFolder.of(file)));
  }

  private record Found(SourceDocument document, SourceFolder folder) {}

  private static ApiModel load(String id, Found found) throws SourceException {
    Authdex authdex = Bundled.AUTHDEX;
    return id.isEmpty()
        ? authdex.document(found.document(), found.folder()).model()
        : authdex.api(id, found.document(), found.folder()).model();
  }

  private static URL resource(String document, Class<?> test) {
    URL beside = test.getResource(document);
    return beside == null && !document.startsWith("/") ? test.getResource("/" + document) : beside;
  }

  private static String id(String api) {
    Catalog catalog = Bundled.AUTHDEX.catalog();
    return catalog
        .named(api)
        .orElseThrow(
            () -> {
              List<String> nearest = catalog.nearest(api);
              return new IllegalArgumentException(
                  "\""
                      + api
                      + "\" is not in the catalog"
                      + (nearest.isEmpty()
                          ? ""
                          : "; did you mean " + String.join(", ", nearest) + "?"));
            })
        .id();
  }
}
