package io.github.authdex.generator.overlay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The Overlay Specification's own tests (OAI/Overlay-Specification, Apache-2.0), in a checkout of
 * it: {@code mvn -Poverlay-suite -Dauthdex.overlay.suite=DIR -pl generator -am test}. What they
 * cover, {@code OverlayApplierTest} and {@code OverlayReaderTest} cover with cases of their own.
 */
@Tag("overlay-suite")
final class OverlaySuiteTest {
  private static final Path SUITE = Path.of(System.getProperty("authdex.overlay.suite", "."));

  static List<Path> sound() throws IOException {
    return documents("pass", 20);
  }

  static List<Path> unsound() throws IOException {
    return documents("fail", 40);
  }

  private static List<Path> documents(String verdict, int least) throws IOException {
    try (Stream<Path> first = Files.list(SUITE.resolve("tests/v1.0/" + verdict));
        Stream<Path> second = Files.list(SUITE.resolve("tests/v1.1/" + verdict))) {
      List<Path> sorted = Stream.concat(first, second).sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(least);
      return sorted;
    }
  }

  static List<Path> sets() throws IOException {
    try (Stream<Path> folders = Files.list(SUITE.resolve("compliant-sets"))) {
      List<Path> sorted = folders.filter(Files::isDirectory).sorted().toList();
      assertThat(sorted).hasSizeGreaterThan(7);
      return sorted;
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sound")
  void soundDocumentIsRead(Path file) throws Exception {
    assertThat(OverlayDocument.read(DocumentReader.read(file)).name()).isEqualTo(file.toString());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsound")
  void unsoundDocumentIsRefused(Path file) throws Exception {
    SourceDocument document = DocumentReader.read(file);

    assertThatThrownBy(() -> OverlayDocument.read(document)).isInstanceOf(SourceException.class);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("sets")
  void setGivesItsOutput(Path folder) throws Exception {
    OverlayDocument overlay =
        OverlayDocument.read(DocumentReader.read(folder.resolve("overlay.yaml")));
    SourceDocument document = DocumentReader.read(folder.resolve("openapi.yaml"));

    assertThat(OverlayApplier.apply(overlay, document.root()).tree())
        .isEqualTo(DocumentReader.read(folder.resolve("output.yaml")).root());
  }
}
