package io.github.authdex.generator.cli;

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
    CommandLine commandLine = e.getCommandLine();
    terminal.err().println("authdex: " + e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, terminal.err().ownWords());
    terminal.err().println("Try \"" + commandLine.getCommandSpec().qualifiedName() + " --help\"");
    return ExitCode.USAGE;
  }
}
