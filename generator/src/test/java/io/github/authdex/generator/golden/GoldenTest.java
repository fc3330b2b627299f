package io.github.authdex.generator.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.Formats;
import io.github.authdex.generator.emit.Emitter;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.emit.javaclient.JavaClientEmitter;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compares what each emitter makes of each case with the files under {@code golden}, byte for byte.
 * {@code -Dgolden.update=true} rewrites them.
 */
final class GoldenTest {
  private static final Path ROOT = GoldenModels.ROOT;

  /** A catalog without entries, beside which those of the cases need not differ. */
  private static final Path NOTHING = ROOT.resolve("bearer/java");

  private static final List<Emitter> EMITTERS =
      Stream.concat(
              Formats.emitters().stream(), Stream.of(new JavaClientEmitter("com.example.api")))
          .toList();
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicTest> emitsWhatTheGoldenFilesSay() {
    return GoldenModels.all().entrySet().stream()
        .flatMap(
            golden ->
                EMITTERS.stream()
                    .map(
                        emitter ->
                            DynamicTest.dynamicTest(
                                golden.getKey() + " as " + emitter.format(),
                                () -> check(golden.getKey(), golden.getValue().get(), emitter))));
  }

  @TestFactory
  Stream<DynamicTest> emitsTheSameBytesTwice() {
    return GoldenModels.all().entrySet().stream()
        .flatMap(
            golden ->
                EMITTERS.stream()
                    .map(
                        emitter ->
                            DynamicTest.dynamicTest(
                                golden.getKey() + " as " + emitter.format(),
                                () ->
                                    assertThat(emit(golden.getValue().get(), emitter))
                                        .isEqualTo(emit(golden.getValue().get(), emitter)))));
  }

  @TestFactory
  Stream<DynamicTest> noLineOfAClientIsTooLongToRead() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      List<Path> java = files.filter(path -> path.toString().endsWith(".java")).toList();
      assertThat(java).hasSizeGreaterThan(100);
      return java.stream()
          .map(
              path ->
                  DynamicTest.dynamicTest(
                      ROOT.relativize(path).toString(),
                      () ->
                          assertThat(Files.readAllLines(path))
                              .allMatch(line -> line.length() <= 120)));
    }
  }

  /** What the readers say of the inputs, of which each line is the point of its case. */
  @Test
  void theInputsAreSoundButForWhatTheyAreAbout() throws IOException, SourceException {
    List<String> told = new ArrayList<>();
    for (String name : GoldenModels.all().keySet()) {
      Path folder = ROOT.resolve(name);
      List<Diagnostic> all =
          new ArrayList<>(
              EntryFolder.check(List.of(folder.resolve("entry.yaml")), Optional.of(NOTHING)));
      SourceDocument document = DocumentReader.read(folder.resolve("openapi.yaml"));
      all.removeIf(diagnostic -> diagnostic.rule().equals("evidence-pinned"));
      all.addAll(OpenApiReader.read(document, SourceFolder.NONE).diagnostics());
      all.forEach(diagnostic -> told.add(name + " [" + diagnostic.rule() + "]"));
    }
    assertThat(told)
        .containsExactly(
            "apikey-below-the-top [path-parameter]",
            "apikey-body-and-path [path-parameter]",
            "names-need-escapes [path-parameter]",
            "two-schemes [places-differ]");
  }

  @Test
  void eachKindHasACase() {
    assertThat(
            GoldenModels.all().values().stream()
                .flatMap(model -> model.get().auth().schemes().values().stream())
                .<Class<?>>map(scheme -> scheme.scheme().getClass())
                .distinct())
        .as("the kinds of the entries under golden/")
        .containsExactlyInAnyOrder(AuthScheme.class.getPermittedSubclasses());
  }

  private static void check(String name, ApiModel model, Emitter emitter) throws IOException {
    Path folder = ROOT.resolve(name).resolve(emitter.format());
    Map<String, String> emitted = emit(model, emitter);
    if (UPDATE) {
      rewrite(folder, emitted);
    }
    assertThat(read(folder)).isEqualTo(emitted);
  }

  /** Returns path to content, the diagnostics as a file among the others. */
  private static Map<String, String> emit(ApiModel model, Emitter emitter) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    Map<String, String> files = new TreeMap<>();
    for (OutputFile file : emitter.emit(model, diagnostics::add)) {
      files.put(file.path(), file.content());
    }
    StringBuilder lines = new StringBuilder();
    diagnostics.forEach(diagnostic -> lines.append(diagnostic).append('\n'));
    if (!lines.isEmpty()) {
      files.put("diagnostics.txt", lines.toString());
    }
    return files;
  }

  private static void rewrite(Path folder, Map<String, String> files) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    for (Map.Entry<String, String> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue());
    }
  }

  private static Map<String, String> read(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      paths
          .filter(Files::isRegularFile)
          .forEach(
              path ->
                  files.put(
                      folder.relativize(path).toString().replace('\\', '/'), contentOf(path)));
    }
    return files;
  }

  private static String contentOf(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
