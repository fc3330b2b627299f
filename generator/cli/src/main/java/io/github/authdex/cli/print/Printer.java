package io.github.authdex.cli.print;

import io.github.authdex.catalog.source.Printable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * One stream of the command line. Text that comes from documents, entries, servers and arguments is
 * harmless when it has gone through here: no escape sequence, nothing that turns or hides letters,
 * and one line where one was meant.
 */
public final class Printer {
  private final PrintStream stream;
  private final boolean color;
  private final boolean terminal;
  private final PrintRedaction cover;

  /**
   * Prints onto {@code stream}.
   *
   * @param stream takes UTF-8
   * @param color whether escape sequences of our own are wanted
   * @param terminal whether a person looks at it, and not another program
   * @param cover what of text is never shown
   */
  public Printer(PrintStream stream, boolean color, boolean terminal, PrintRedaction cover) {
    this.stream = stream;
    this.color = color;
    this.terminal = terminal;
    this.cover = cover;
  }

  /** Returns whether a person looks on, and not another program. */
  public boolean isWatched() {
    return terminal;
  }

  /** Prints {@code value} as one line: a line break in it is written out as {@code \\u000a}. */
  public void println(Object value) {
    put(line(String.valueOf(value)) + "\n");
  }

  /** Prints an empty line. */
  public void println() {
    put("\n");
  }

  /** Prints one line that begins with {@code bold}, in bold where colour is wanted. */
  public void heading(String bold, String rest) {
    String start = line(bold);
    put((color ? "\u001b[1m" + start + "\u001b[0m" : start) + line(rest) + "\n");
  }

  /** Prints {@code text}, which has several lines and says where they end. */
  public void print(String text) {
    put(Printable.lines(cover.over(text)));
  }

  /**
   * Prints what a server sent. Octets stay as they are in a pipe or file; on a terminal they are
   * shown as text, and what would steer the terminal is written out.
   *
   * @param charset what the text is in, as far as one knows
   */
  public void body(InputStream body, Charset charset) throws IOException {
    stream.flush();
    if (terminal) {
      try (VisibleStream visible = new VisibleStream(stream, charset)) {
        pass(body, visible);
      }
    } else {
      pass(body, stream);
    }
    stream.flush();
  }

  /** Ends where nobody reads on: what a server sends may have no end. */
  private void pass(InputStream body, OutputStream to) throws IOException {
    byte[] chunk = new byte[16 << 10];
    for (int read = body.read(chunk); read >= 0; read = body.read(chunk)) {
      to.write(chunk, 0, read);
      if (stream.checkError()) {
        return;
      }
    }
  }

  /**
   * Returns where the command line's own words go, such as its help. They may be in colour; where
   * it is not wanted nothing but text passes.
   */
  public PrintWriter ownWords() {
    return color
        ? new PrintWriter(stream, true, StandardCharsets.UTF_8)
        : new PrintWriter(
            new VisibleStream(stream, StandardCharsets.UTF_8), true, StandardCharsets.UTF_8);
  }

  private String line(String text) {
    return Printable.line(cover.over(text));
  }

  private void put(String text) {
    stream.print(text);
    stream.flush();
  }
}
