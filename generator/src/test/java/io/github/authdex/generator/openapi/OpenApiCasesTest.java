package io.github.authdex.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads {@code openapi.yaml} of each folder of {@code src/test/resources/openapi} and compares the
 * model, and the errors of strict reading, with {@code model.txt}. {@code -Dgolden.update=true}
 * rewrites them.
 */
class OpenApiCasesTest {
  private static final Path CASES = Path.of("src/test/resources/openapi");

  static List<String> cases() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void readsAsExpected(String name) throws IOException {
    Path file = CASES.resolve(name).resolve("openapi.yaml");
    Path expected = CASES.resolve(name).resolve("model.txt");

    String text = read(file);

    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(expected, text);
    }
    assertThat(text).isEqualTo(Files.readString(expected));
    assertThat(read(file)).as("a second time").isEqualTo(text);
  }

  private static String read(Path file) throws IOException {
    String lenient = read(file, OpenApiReader::read);
    String strict = read(file, OpenApiReader::readStrictly);
    return strict.equals(lenient) ? lenient : lenient + "\nread strictly:\n" + strict;
  }

  private static String read(Path file, Reading reading) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      return ModelText.of(
          reading.read(DocumentReader.read("openapi.yaml", bytes), SourceFolder.of(file)));
    } catch (SourceException e) {
      return e.diagnostics().stream()
          .map(diagnostic -> diagnostic + "\n")
          .collect(Collectors.joining());
    }
  }

  /** One of the two ways to read a document. */
  private interface Reading {
    OpenApiReader.Result read(SourceDocument document, SourceFolder folder) throws SourceException;
  }
}
