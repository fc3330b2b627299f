package io.github.authdex.cli.lab;

import io.github.authdex.cli.console.ContentFile;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.print.PrintedFile;
import io.github.authdex.cli.print.Printer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Where URL and credentials of the lab go, as assignments. */
public final class AssignmentOptions {
  @Option(
      names = "--env",
      paramLabel = "FILE",
      description = "Write the URL and the credentials there, instead of printing them.")
  private Path file;

  @Option(names = "--exports", description = "Write them as exports of a shell.")
  private boolean exports;

  /** Sees to it that the file can be written. */
  public void check() throws InputException {
    if (file != null) {
      ContentFile.check(file);
    }
  }

  /** Returns whether a person wants them in a file. */
  public boolean isInFile() {
    return file != null;
  }

  /**
   * Writes them, or prints them if {@code printed}.
   *
   * @param what runs, in a few words
   * @param url of the lab
   * @param authority of the lab in PEM, if it speaks TLS
   * @param rest writes what else there is
   */
  public void write(
      Terminal terminal,
      boolean printed,
      String what,
      String url,
      Optional<String> authority,
      Consumer<LabVariables> rest)
      throws IOException {
    Consumer<Printer> text =
        out -> {
          LabVariables variables = new LabVariables(out, exports, terminal.err());
          variables.comment(what + "; these credentials work nowhere else");
          variables.url("AUTHDEX_LAB_URL", url);
          authority.ifPresent(pem -> variables.variable("AUTHDEX_LAB_CA", pem));
          rest.accept(variables);
        };
    if (file != null) {
      ContentFile.write(file, new ByteArrayInputStream(PrintedFile.octets(text)));
      terminal.err().println("URL and credentials: " + file);
    } else if (printed) {
      text.accept(terminal.out());
    }
  }
}
