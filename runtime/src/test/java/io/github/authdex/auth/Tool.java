package io.github.authdex.auth;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A program that tests run and the project does not bring along. A test that needs it is skipped
 * where it is missing, but fails if the variable {@code CI} is {@code true}.
 */
public final class Tool {
  private Tool() {}

  /**
   * Goes on if {@code command} works here.
   *
   * @param wayOut what to install, for whoever misses it
   */
  public static void require(List<String> command, String wayOut) {
    if (works(command)) {
      return;
    }
    String reason = command.get(0) + " is missing; " + wayOut;
    if ("true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason);
    }
    abort(reason);
  }

  private static boolean works(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
