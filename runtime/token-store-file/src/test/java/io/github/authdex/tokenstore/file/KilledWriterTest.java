package io.github.authdex.tokenstore.file;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.TokenCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Programs are killed (signal 9) while they write: the file is never unreadable, and never older
 * than the last write that was acknowledged. {@code -Dauthdex.kills=1000} does it as often.
 */
class KilledWriterTest {
  private static final int KILLS = Integer.getInteger("authdex.kills", 10);

  @TempDir private Path folder;
  private final Secret key = TokenCipher.newKey();

  private Process start(List<String> before) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-Xshare:auto",
            "-cp",
            System.getProperty("java.class.path"),
            WritingProgram.class.getName(),
            folder.resolve("tokens").toString(),
            key.reveal()));
    return new ProcessBuilder(command)
        .redirectOutput(folder.resolve("output").toFile())
        .redirectError(folder.resolve("errors").toFile())
        .start();
  }

  private long acknowledged() throws IOException {
    String output = Files.readString(folder.resolve("output"));
    return output
        .substring(0, output.lastIndexOf('\n') + 1)
        .lines()
        .mapToLong(Long::parseLong)
        .max()
        .orElse(0);
  }

  private long kept() throws IOException {
    FileTokenStore store = FileTokenStore.withKey(folder.resolve("tokens"), key);
    return WritingProgram.number(store.find(WritingProgram.CHAIN));
  }

  @Test
  void fileIsReadableAndNewWheneverAProgramIsKilled() throws Exception {
    Random random = new Random(1);
    long last = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      Process program = start(List.of());
      long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
      while (acknowledged() <= last && System.nanoTime() < end) {
        Thread.sleep(5);
      }
      Thread.sleep(random.nextInt(20));
      program.destroyForcibly().waitFor();

      assertThat(acknowledged()).as(Files.readString(folder.resolve("errors"))).isGreaterThan(last);
      last = Math.max(last, acknowledged());
      assertThat(kept()).isGreaterThanOrEqualTo(last);
      last = kept();
    }
  }

  /** The shell lets the program write files of 8 KiB at the most; a token is longer. */
  @Test
  void diskThatIsFullCostsNothing() throws Exception {
    Process program = start(List.of("bash", "-c", "ulimit -f 8; exec \"$@\"", "bash"));
    assertThat(program.waitFor()).isEqualTo(1);

    assertThat(Files.readString(folder.resolve("errors")))
        .contains("Expected to write " + folder.resolve("tokens").toRealPath() + " but: ")
        .contains("File too large");
    assertThat(folder.resolve("tokens.next")).doesNotExist();
    assertThat(kept()).isEqualTo(0);
  }
}
