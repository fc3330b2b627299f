package io.github.authdex.cli.console;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;

/**
 * Remembers why a stream could not be written, which a {@link java.io.PrintStream} does not tell: a
 * full disk must not look like work that was done.
 */
public final class OutputFailure extends FilterOutputStream {
  private IOException failure;

  public OutputFailure(OutputStream out) {
    super(out);
  }

  @Override
  public void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    try {
      out.write(bytes, offset, length);
    } catch (IOException e) {
      failure = failure == null ? e : failure;
      throw e;
    }
  }

  /** Returns why results were lost; empty if they were not, or if nobody wanted more of them. */
  Optional<String> reason() {
    return Optional.ofNullable(failure)
        .map(e -> String.valueOf(e.getMessage()))
        .filter(message -> !message.toLowerCase(Locale.ROOT).contains("pipe"));
  }

  /**
   * Tells of the failure, if there was one.
   *
   * @param exitCode what the process would end with
   * @return what it ends with
   */
  public int ended(int exitCode, Terminal terminal) {
    return reason()
        .map(
            reason ->
                ErrorReport.of(ErrorKind.FAULT, "Cannot write to standard output: " + reason)
                    .print(terminal, false))
        .orElse(exitCode);
  }
}
