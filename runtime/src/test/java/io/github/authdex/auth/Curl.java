package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs curl, an implementation of others, where the machine has it. */
public final class Curl {
  private Curl() {}

  /** Skips the test on a machine without curl, unless it is one that must have it. */
  public static void require() {
    Tool.require(List.of("curl", "--version"), "install curl");
  }

  /** Runs it with {@code arguments}. */
  public static void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("curl", "-sS", "-q", "--noproxy", "*"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(process.exitValue()).isZero();
  }
}
