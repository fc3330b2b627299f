package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Test;

/**
 * The clients of fifty small documents compile, without a warning: what is odd in 2,639 of them is
 * in these, from forms beside properties to a key whose header has spaces.
 */
class OddDocumentsTest {
  @Test
  void everyClientCompiles() throws IOException, SourceException {
    List<String> documents = Files.readAllLines(Path.of("src/test/resources/corpus/fifty.txt"));
    Map<String, List<String>> problems = new TreeMap<>();
    try (StandardJavaFileManager manager = Compiled.fileManager()) {
      for (String document : documents) {
        Path file = OpenApiDirectory.document(document);
        ApiModel model =
            OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
        List<String> found =
            Compiled.problems(
                new JavaClientEmitter("com.acme").emit(model, diagnostic -> {}), manager);
        if (!found.isEmpty()) {
          problems.put(document, found);
        }
      }
    }
    assertThat(documents).hasSize(50);
    assertThat(problems).isEmpty();
  }
}
