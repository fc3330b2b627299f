package io.github.authdex.cli;

import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.Terminal;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code authdex} without a verb: what there is. */
@Command(
    name = "authdex",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Version.class,
    synopsisSubcommandLabel = "VERB",
    description = "How does this API want to be authenticated, and set it up for me.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  authdex find https://api.stripe.com/v1/charges    which API is this URL of",
      "  authdex show stripe                               how does it authenticate",
      "  authdex collection github -o github/              a Postman collection",
      "  authdex client openapi.yaml --package com.acme.api -o src/",
      "  authdex call github /user --dry-run               what would be sent",
      "  authdex try github                                see it all work, offline"
    })
final class RootCommand implements Callable<Integer> {
  private final Terminal terminal;

  private RootCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  static CommandLine commandLine(Terminal terminal) {
    CommandLine root = Verb.withExitCodes(new CommandLine(new RootCommand(terminal)));
    Verb.all().forEach(verb -> root.addSubcommand(verb.word(), verb.subcommand(terminal)));
    return root;
  }

  @Override
  public Integer call() {
    commandLine(terminal)
        .setColorScheme(terminal.colorScheme())
        .usage(terminal.err().ownWords(), terminal.colorScheme().ansi());
    return ExitCode.USAGE;
  }

  /** The version that the jar's manifest or the build gives. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = RootCommand.class.getPackage().getImplementationVersion();
      return new String[] {"authdex " + (version == null ? "(unpacked)" : version)};
    }
  }
}
