package io.github.authdex.lab.testing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;

/** A program of others that a test runs. */
public final class Tool {
  private Tool() {}

  /** Skips the test on a machine without {@code tool}, unless it is one that must have it. */
  public static void require(String tool, String reason) throws InterruptedException {
    require(List.of(tool, "--version"), reason);
  }

  /** Skips the test, or fails it, as the other does, where {@code command} does not succeed. */
  public static void require(List<String> command, String reason) throws InterruptedException {
    if (isPresent(command)) {
      return;
    }
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason);
    }
    abort(reason);
  }

  private static boolean isPresent(List<String> command) throws InterruptedException {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
