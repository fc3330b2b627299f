package io.github.authdex.generator.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.generator.lab.PostmanLabs.Run;
import io.github.authdex.generator.lab.PostmanLabs.Verdict;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * postman-runtime's clients, driven by its own cases of authentication, at the lab: let in with the
 * right credentials alone. {@code docs/postman-cases.md} is what ran; {@code -Dpostman.update=true}
 * writes it.
 */
class PostmanCasesTest {
  private static final Path TABLE = Upwards.find("docs").resolve("postman-cases.md");

  /** Left out for time; ASAP's cases have these algorithms too. */
  private static final String AGAIN = "^jwt auth .*(RS|PS|ES)(384|512) algorithm";

  /** Waits for four seconds. */
  private static final String SLOW = "async CookieJar";

  /** Tests that postman-runtime's authors meant to pass; {@link PostmanFindings} says why not. */
  private static final List<String> FAILED =
      List.of(
          "digest: should have sent two requests internally",
          "digest: should have passed the digest authorization in second attempt",
          "digest: should try only once");

  private static PostmanLabs labs;

  @BeforeAll
  static void start() throws IOException {
    labs = PostmanLabs.start();
  }

  @AfterAll
  static void stop() {
    if (labs != null) {
      labs.close();
    }
  }

  @Test
  void casesEndAsTheyShould() throws Exception {
    List<Run> runs = labs.run(AGAIN);
    assertThat(failed(runs)).containsExactlyElementsOf(FAILED);
    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(run.isLetIn())
                    .as("%s: %s %s", run.kind(), run.title(), run.requests())
                    .isEqualTo(PostmanFindings.of(run).isEmpty()));
    String table = PostmanTable.of(runs, written());
    if (Boolean.getBoolean("postman.update")) {
      Files.writeString(TABLE, table);
    }
    assertThat(Files.exists(TABLE) ? Files.readString(TABLE) : "")
        .as("-Dpostman.update=true writes it")
        .isEqualTo(table);
  }

  @Test
  void noneIsLetInWithAnotherSecret() throws Exception {
    List<Run> runs = labs.runWithOtherSecrets(AGAIN + "|HS(384|512) algorithm|" + SLOW);
    assertThat(runs).hasSizeGreaterThan(100);
    assertThat(runs)
        .allSatisfy(
            run ->
                assertThat(run.requests())
                    .as("%s: %s", run.kind(), run.title())
                    .noneMatch(Verdict::authenticated));
  }

  private static List<String> failed(List<Run> runs) {
    List<String> failed = new ArrayList<>();
    for (Run run : runs) {
      run.tests().stream()
          .filter(test -> test.state().equals("failed"))
          .forEach(test -> failed.add(run.kind() + ": " + test.title()));
    }
    return failed;
  }

  /** Returns how many tests their files have, each of which may run for several algorithms. */
  private static long written() throws IOException {
    Path folder = Upwards.find("src/test/node/postman-runtime/test/integration/auth-methods");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .flatMap(PostmanCasesTest::lines)
          .filter(line -> line.matches(" *it\\(.*"))
          .count();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
