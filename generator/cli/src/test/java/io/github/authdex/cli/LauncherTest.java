package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher of a clone is a script; its functions are run by the shell that runs them. */
class LauncherTest {
  @TempDir private Path target;

  /** An empty item is the working folder, which may be a repository of anybody's. */
  @Test
  void classesAreNeverReadFromTheWorkingFolder() throws Exception {
    Path lib = Files.createDirectories(target.resolve("lib"));
    Files.createFile(lib.resolve("one.jar"));
    Files.createFile(lib.resolve("two.jar"));
    assertThat(run("classpath")).isEqualTo(lib.resolve("one.jar") + ":" + lib.resolve("two.jar"));
  }

  private String run(String function) throws IOException, InterruptedException {
    String script = Upwards.find("authdex").toString();
    String code =
        "eval \"$(sed -n '/^" + function + "() /,/^[)}]/p' \"$1\")\"; target=$2; " + function;
    Process shell =
        new ProcessBuilder("sh", "-c", code, "sh", script, target.toString())
            .redirectErrorStream(true)
            .start();
    String printed = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(shell.waitFor()).isZero();
    return printed;
  }
}
