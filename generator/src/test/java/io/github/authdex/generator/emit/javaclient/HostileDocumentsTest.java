package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.AdversarialCase;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.openapi.OpenApiReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a document says, its client compiles without a warning, has the classes that its
 * operations and schemas call for and no others, and its Javadoc passes doclint.
 */
class HostileDocumentsTest {
  @TempDir Path folder;

  /**
   * The inputs that give a model, but for those whose point is their size, and references that lead
   * to nothing, which are all alike.
   */
  static Stream<AdversarialCase> cases() {
    return AdversarialCase.all().stream()
        .filter(input -> !input.outcome().equals("error"))
        .filter(input -> !input.id().startsWith("size-"))
        .filter(input -> !(input.id().startsWith("ref-") && input.outcome().equals("warning")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void clientIsHarmless(AdversarialCase input) throws Exception {
    Optional<List<OutputFile>> files = emit(input.copyTo(folder));
    assumeTrue(
        files.isPresent() || !input.outcome().equals("either"),
        "The document is refused, which is right too.");
    assertThat(files.orElseThrow())
        .allMatch(file -> file.path().matches("com/acme/(model/)?[A-Za-z0-9_]{1,80}\\.java"))
        .allMatch(file -> file.content().chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 0x7f)))
        .extracting(file -> file.path().toLowerCase(Locale.ROOT))
        .doesNotHaveDuplicates();
    Compiled compiled = Compiled.of(files.orElseThrow());
    assertThat(compiled.problems()).isEmpty();
    assertThat(compiled.names())
        .filteredOn(name -> !name.contains("$"))
        .containsExactlyInAnyOrderElementsOf(
            files.orElseThrow().stream().map(HostileDocumentsTest::className).toList());
    for (String name : compiled.names()) {
      Class.forName(name, true, compiled.loader());
    }
    assertThat(javadoc(files.orElseThrow())).isEmpty();
  }

  private static Optional<List<OutputFile>> emit(Path document) throws IOException {
    try {
      OpenApiReader.Result result =
          OpenApiReader.read(DocumentReader.read(document), SourceFolder.of(document));
      return Optional.of(new JavaClientEmitter("com.acme").emit(result.model(), diagnostic -> {}));
    } catch (SourceException e) {
      return Optional.empty();
    }
  }

  private static String className(OutputFile file) {
    return file.path().replace(".java", "").replace('/', '.');
  }

  /** Returns what javadoc complains about, the lack of a comment apart. */
  private String javadoc(List<OutputFile> files) throws IOException {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "-quiet",
                "-Xdoclint:all,-missing",
                "-Werror",
                "-public",
                "-classpath",
                Compiled.runtimeClassPath(),
                "-d",
                folder.resolve("doc").toString()));
    for (OutputFile file : files) {
      Path path = folder.resolve("src").resolve(file.path());
      Files.createDirectories(path.getParent());
      arguments.add(Files.writeString(path, file.content()).toString());
    }
    StringWriter text = new StringWriter();
    PrintWriter writer = new PrintWriter(text);
    int code =
        ToolProvider.findFirst("javadoc")
            .orElseThrow()
            .run(writer, writer, arguments.toArray(String[]::new));
    return code == 0 ? "" : "javadoc " + code + ": " + text;
  }
}
