package io.github.authdex.generator.apply;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.apply.bruno.BrunoCollection;
import io.github.authdex.generator.apply.collection.AuthoredCollection;
import io.github.authdex.generator.apply.har.HarArchive;
import io.github.authdex.generator.apply.hoppscotch.HoppscotchFile;
import io.github.authdex.generator.apply.http.HttpRequestFile;
import io.github.authdex.generator.apply.insomnia.InsomniaFile;
import io.github.authdex.generator.apply.postman.PostmanCollection;
import io.github.authdex.generator.apply.text.JsonDocument;
import io.github.authdex.generator.apply.text.StrictText;
import io.github.authdex.generator.apply.text.YamlDocument;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a collection of any format, which its content tells. */
public final class CollectionReader {
  private static final Pattern JSON = Pattern.compile("\\uFEFF?\\s*(?:\\{(?!\\{)|\\[|$)");

  private static final Pattern YAML =
      Pattern.compile(
          "(?m)^\\uFEFF?(?:_type:[ \\t]*[\"']?export|type:[ \\t]*[\"']?collection\\.insomnia\\.rest/)");

  private static final int SNIFFED = 1 << 12;

  private static final String EXPECTED =
      "no collection that is known: expected one of Postman (2.0, 2.1), Insomnia or Hoppscotch, an"
          + " archive (HAR), an .http file, or a folder of Bruno";

  private CollectionReader() {}

  /**
   * Returns the collection in {@code bytes}.
   *
   * @param name the file as the user named it
   * @throws SourceException if it is no collection, or one that cannot be read
   */
  public static AuthoredCollection read(String name, byte[] bytes) throws SourceException {
    String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED), StandardCharsets.UTF_8);
    if (!JSON.matcher(start).lookingAt()) {
      return readLines(name, bytes, StrictText.of(name, bytes));
    }
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
            () -> InsomniaFile.of(document, document.changed()),
            () -> HoppscotchFile.of(document))
        .flatMap(format -> format.get().stream())
        .findFirst()
        .<AuthoredCollection>map(each -> each)
        .orElseThrow(() -> refused(document.name(), EXPECTED, "collection-format"));
  }

  /** What begins with a word may be anything: YAML is told by what it says of itself. */
  private static AuthoredCollection readLines(String name, byte[] bytes, String text)
      throws SourceException {
    if (YAML.matcher(text).find()) {
      Optional<InsomniaFile> insomnia = InsomniaFile.of(YamlDocument.read(name, bytes), text);
      return insomnia.orElseThrow(() -> refused(name, EXPECTED, "collection-format"));
    }
    return HttpRequestFile.of(name, text)
        .orElseThrow(() -> refused(name, EXPECTED, "collection-format"));
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
