package io.github.authdex.cli;

import io.github.authdex.cli.console.ErrorKind;
import io.github.authdex.cli.console.ErrorReport;
import io.github.authdex.cli.console.Terminal;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells of a command line that cannot be understood: one line, a suggestion, the way to help. */
final class UsageErrors implements CommandLine.IParameterExceptionHandler {
  private final Terminal terminal;

  UsageErrors(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public int handleParseException(ParameterException e, String[] args) {
    int exitCode = report(e).print(terminal, List.of(args).contains("--json"));
    String verb = e.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("Try \"" + verb + " --help\"");
    return exitCode;
  }

  private static ErrorReport report(ParameterException e) {
    if (!(e instanceof UnmatchedArgumentException unmatched)
        || unmatched.getUnmatched().isEmpty()) {
      return ErrorReport.of(ErrorKind.USAGE, e.getMessage().replace("option option", "option"));
    }
    String word = unmatched.getUnmatched().get(0);
    if (word.startsWith("-")) {
      return UnknownWord.option(word, e.getCommandLine());
    }
    return e.getCommandLine().getSubcommands().isEmpty()
        ? ErrorReport.of(ErrorKind.USAGE, "\"" + word + "\" is one word too many")
        : UnknownWord.verb(word);
  }
}
