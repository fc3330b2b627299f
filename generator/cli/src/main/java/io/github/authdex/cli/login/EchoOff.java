package io.github.authdex.cli.login;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * Has a terminal show nothing of what is typed until it is closed, or the program ends: who presses
 * Ctrl-C at a question sees what he types afterwards.
 *
 * @param terminal the terminal's file
 * @param atEnd shows what is typed again when the program is ended meanwhile
 */
record EchoOff(Path terminal, Thread atEnd) implements AutoCloseable {
  /** Hides what is typed from now on. */
  static EchoOff at(Path terminal) throws IOException {
    Thread atEnd = new Thread(() -> show(terminal), "authdex-echo");
    Runtime.getRuntime().addShutdownHook(atEnd); // First: there is no moment without it.
    EchoOff off = new EchoOff(terminal, atEnd);
    try {
      stty(terminal, "-echo");
      return off;
    } catch (IOException e) {
      off.close();
      throw e;
    }
  }

  @Override
  public void close() throws IOException {
    try {
      Runtime.getRuntime().removeShutdownHook(atEnd);
    } catch (IllegalStateException e) {
      return; // The program is ending, which does it.
    }
    stty(terminal, "echo");
  }

  private static void show(Path terminal) {
    try {
      stty(terminal, "echo");
    } catch (IOException e) {
      // Then the terminal is gone, or stty is; nobody waits to be told.
    }
  }

  private static void stty(Path terminal, String mode) throws IOException {
    try {
      Process process =
          new ProcessBuilder(List.of("stty", mode)).redirectInput(terminal.toFile()).start();
      if (process.waitFor() != 0) {
        throw new IOException("Expected stty to hide what is typed but it ended with a fault");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
