package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.console.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** {@code authdex lab}, which runs until it is closed. */
final class RunningLab implements AutoCloseable {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Thread thread;

  private RunningLab(String... words) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            new ByteArrayInputStream(new byte[0]),
            false,
            false);
    String[] verb = Stream.concat(Stream.of("lab"), Stream.of(words)).toArray(String[]::new);
    this.thread = new Thread(() -> Main.run(terminal, verb));
  }

  /** Returns the lab once it says that it runs. */
  static RunningLab of(String... words) throws InterruptedException {
    RunningLab lab = new RunningLab(words);
    lab.thread.start();
    for (int i = 0; i < 1200 && !lab.err().contains("Ctrl-C"); i++) {
      assertThat(lab.thread.isAlive()).as(lab.err()).isTrue();
      Thread.sleep(50);
    }
    return lab;
  }

  /** Returns what was printed on standard output. */
  String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  /** Returns what was printed on standard error. */
  String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
