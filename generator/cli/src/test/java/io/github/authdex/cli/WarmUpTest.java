package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.lab.testing.Upwards;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WarmUpTest {
  private static final String ENTRY = Upwards.find("catalog/entries/g/github.yaml").toString();

  @TempDir private Path folder;

  private final PrintStream out = System.out;
  private final PrintStream err = System.err;
  private Thread.UncaughtExceptionHandler handler;

  @BeforeEach
  void keepStreams() {
    handler = Thread.getDefaultUncaughtExceptionHandler();
  }

  @AfterEach
  void giveStreamsBack() {
    System.setOut(out);
    System.setErr(err);
    Thread.setDefaultUncaughtExceptionHandler(handler);
  }

  @Test
  void everyVerbEndsWell() throws Exception {
    assertThat(WarmUp.run(WarmUp.whole(folder, List.of(ENTRY)))).isZero();
  }

  @Test
  void whatEndsBadlyIsCounted() {
    assertThat(WarmUp.run(List.of(List.of("show", "nothing-of-this-name")))).isOne();
  }

  @Test
  void noVerbIsLeftOut() throws Exception {
    assertThat(WarmUp.whole(folder, List.of(ENTRY)))
        .extracting(line -> line.get(0))
        .containsAll(Verb.all().stream().map(Verb::word).toList());
  }
}
