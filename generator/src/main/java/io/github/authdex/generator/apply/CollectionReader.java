package io.github.authdex.generator.apply;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.bruno.BrunoCollection;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.har.HarArchive;
import io.github.authdex.generator.apply.hoppscotch.HoppscotchFile;
import io.github.authdex.generator.apply.postman.PostmanCollection;
import io.github.authdex.generator.apply.text.JsonDocument;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads a collection of any format, which its content tells. */
public final class CollectionReader {
  private CollectionReader() {}

  /**
   * Returns the collection in {@code bytes}.
   *
   * @param name the file as the user named it
   * @throws SourceException if it is no collection, or one that cannot be read
   */
  public static AuthoredCollection read(String name, byte[] bytes) throws SourceException {
    JsonDocument document = JsonDocument.read(name, bytes);
    if (PostmanCollection.isVersion1(document)) {
      throw refused(
          document.name(),
          "a Postman collection of format 1; convert it, as by \"npx postman-collection-transformer"
              + " convert -i old.json -o new.json -j 1.0.0 -p 2.1.0\"",
          "postman-v1");
    }
    return Stream.<Supplier<Optional<? extends AuthoredCollection>>>of(
            () -> PostmanCollection.of(document),
            () -> HarArchive.of(document),
            () -> HoppscotchFile.of(document))
        .flatMap(format -> format.get().stream())
        .findFirst()
        .<AuthoredCollection>map(each -> each)
        .orElseThrow(
            () ->
                refused(
                    document.name(),
                    "no collection that is known: expected one of Postman (2.0, 2.1) or"
                        + " Hoppscotch, or an archive (HAR)",
                    "collection-format"));
  }

  /**
   * Returns the collection in a folder.
   *
   * @param name the folder as the user named it
   * @param files by their paths below it, with {@code /} between names
   * @throws SourceException if it is no collection, or one that cannot be read
   */
  public static AuthoredCollection read(String name, Map<String, byte[]> files)
      throws SourceException {
    return BrunoCollection.of(name, files)
        .orElseThrow(
            () ->
                refused(
                    name,
                    "no folder of Bruno: expected opencollection.yml, bruno.json or"
                        + " collection.bru in it",
                    "collection-format"));
  }

  private static SourceException refused(String name, String message, String rule) {
    return new SourceException(List.of(new Diagnostic(Severity.ERROR, name, 1, message, rule)));
  }
}
