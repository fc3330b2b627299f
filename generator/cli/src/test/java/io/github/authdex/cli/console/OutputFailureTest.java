package io.github.authdex.cli.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.cli.Main;
import io.github.authdex.cli.print.PrintRedaction;
import io.github.authdex.cli.print.Printer;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Results that could not be written are a fault; that nobody wants more of them is none. */
final class OutputFailureTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "No space left on device | 1 | authdex: Cannot write to standard output: No space left on"
            + " device",
        "Broken pipe | 0 | ''",
        "The pipe is being closed | 0 | ''",
      })
  void lostResultsAreAFault(String reason, int exitCode, String told) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    OutputFailure failure = new OutputFailure(failing(reason));
    PrintStream out =
        new PrintStream(new BufferedOutputStream(failure), true, StandardCharsets.UTF_8);
    Terminal terminal =
        new Terminal(
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            InputStream.nullInputStream(),
            false,
            false);

    int ended = failure.ended(Main.run(terminal, "show", "github"), terminal);

    assertThat(err.toString(StandardCharsets.UTF_8).strip()).isEqualTo(told);
    assertThat(ended).isEqualTo(exitCode);
  }

  /** A stream of events has no end. */
  @Test
  @Timeout(30)
  void readingEndsWhereNobodyReadsOn() throws IOException {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }
        };
    new Printer(new PrintStream(failing("Broken pipe")), false, false, new PrintRedaction())
        .body(endless, StandardCharsets.UTF_8);
  }

  @Test
  @EnabledIf("hasFullDevice")
  void fileThatCannotBeWrittenIsNamed() {
    assertThatThrownBy(
            () ->
                ContentFile.write(
                    Path.of("/dev/full"), new ByteArrayInputStream(new byte[100_000])))
        .isInstanceOf(IOException.class)
        .hasMessage("Cannot write \"/dev/full\": No space left on device");
  }

  static boolean hasFullDevice() {
    return Path.of("/dev/full").toFile().exists();
  }

  private static OutputStream failing(String reason) {
    return new OutputStream() {
      @Override
      public void write(int octet) throws IOException {
        throw new IOException(reason);
      }
    };
  }
}
