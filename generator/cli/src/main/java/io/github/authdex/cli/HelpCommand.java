package io.github.authdex.cli;

import io.github.authdex.cli.console.ErrorReport;
import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.console.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code authdex help}: what there is, or how one verb is used. */
@Command(
    name = "help",
    mixinStandardHelpOptions = true,
    description = "Tell what there is, or how a verb is used.",
    footerHeading = "%nExamples:%n",
    footer = {"  authdex help", "  authdex help call"})
final class HelpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(paramLabel = "VERB", arity = "0..1", description = "A verb; all when left out.")
  private String word;

  HelpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InputException {
    commandLine().setColorScheme(terminal.colorScheme()).usage(terminal.out().ownWords());
    return ExitCode.DONE;
  }

  private CommandLine commandLine() throws InputException {
    if (word == null) {
      return RootCommand.commandLine(terminal);
    }
    return Verb.named(word)
        .map(verb -> verb.commandLine(terminal))
        .orElseThrow(
            () -> {
              ErrorReport report = UnknownWord.verb(word);
              return InputException.notFound(report.message(), report.suggestions());
            });
  }
}
