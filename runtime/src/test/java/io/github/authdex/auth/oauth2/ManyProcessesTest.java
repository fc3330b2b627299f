package io.github.authdex.auth.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes of their own that share one refresh token, some of which are killed. */
class ManyProcessesTest {
  private static final long NO_TIME = -1;

  @TempDir private Path folder;
  private final List<Process> processes = new ArrayList<>();

  @AfterEach
  void end() {
    processes.forEach(Process::destroyForcibly);
  }

  private Process program(URI base, int calls) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                SharedChainProgram.class.getName(),
                base.toString(),
                folder.toString(),
                Integer.toString(calls))
            .redirectError(new File(folder.toFile(), "errors-" + processes.size()))
            .start();
    processes.add(process);
    return process;
  }

  private static List<String> output(Process process) throws IOException {
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
        .lines()
        .toList();
  }

  @Test
  void eachTokenIsAskedForOnceByAll() throws Exception {
    try (RotatingServer server = new RotatingServer(NO_TIME)) {
      List<Process> three = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        three.add(program(server.uri("/"), 8));
      }
      for (Process process : three) {
        assertThat(output(process)).isEqualTo(Collections.nCopies(8, "200"));
      }
      assertThat(server.log()).doesNotHaveDuplicates().allMatch(line -> line.endsWith("200"));
    }
  }

  /** It had the lease, and its request was on the way. */
  @Test
  void processThatIsKilledDoesNotKeepTheOthersFromTheChain() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    CountDownLatch underWay = new CountDownLatch(1);
    CountDownLatch killed = new CountDownLatch(1);
    try (Loopback http =
        new Loopback(
            request -> {
              if (!request.target().equals("/token")) {
                boolean in = "Bearer t1".equals(request.header("Authorization"));
                return new Answer(in ? 200 : 401, "");
              }
              if (asked.getAndIncrement() == 0) {
                underWay.countDown();
                wait(killed);
                return new Answer(503, "{}");
              }
              return new Answer(200, "{\"access_token\":\"t1\",\"refresh_token\":\"r1\"}");
            })) {
      Process first = program(http.uri("/"), 1);
      assertThat(underWay.await(60, TimeUnit.SECONDS)).isTrue();
      Process second = program(http.uri("/"), 1);
      first.destroyForcibly().waitFor();
      killed.countDown();
      assertThat(output(second)).containsExactly("200");
      assertThat(first.exitValue()).isEqualTo(137);
      assertThat(asked).hasValue(2);
    }
  }

  private static void wait(CountDownLatch latch) {
    try {
      latch.await(60, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
