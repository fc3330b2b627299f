package io.github.authdex.cli.print;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** What is printed into a file instead of onto a terminal, and as harmless. */
public final class PrintedFile {
  private PrintedFile() {}

  /** Returns the octets that {@code text} prints, in UTF-8. */
  public static byte[] octets(Consumer<Printer> text) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    PrintStream stream = new PrintStream(octets, false, StandardCharsets.UTF_8);
    text.accept(new Printer(stream, false, false, new PrintRedaction()));
    stream.flush();
    return octets.toByteArray();
  }
}
