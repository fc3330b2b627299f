package io.github.authdex.cli;

import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.Terminal;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code authdex completion}: what a shell needs to complete verbs and options. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = "Print a completion script for bash and zsh.",
    footerHeading = "%nExample:%n",
    footer = "  source <(authdex completion)")
final class CompletionCommand implements Callable<Integer> {
  private static final String HEADER =
      """
      #!/usr/bin/env bash
      #
      # Completes verbs, options, APIs of the catalog, categories and schemes in bash and zsh.
      # For this shell alone:   source <(authdex completion)
      # For each new one:       put that line into ~/.bashrc or ~/.zshrc
      # Made with picocli (https://picocli.info).
      """;

  private final Terminal terminal;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    terminal.out().print(script(RootCommand.commandLine(terminal)));
    return ExitCode.DONE;
  }

  /** Returns the script that picocli makes, under instructions of our own. */
  private static String script(CommandLine root) {
    String script = AutoComplete.bash("authdex", root);
    return HEADER + script.substring(script.indexOf("\nif [ -n \"$BASH_VERSION\" ]"));
  }
}
