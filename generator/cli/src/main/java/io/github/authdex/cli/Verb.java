package io.github.authdex.cli;

import io.github.authdex.cli.console.ExitCode;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.verb.ApplyCommand;
import io.github.authdex.cli.verb.CallCommand;
import io.github.authdex.cli.verb.CheckCommand;
import io.github.authdex.cli.verb.ClientCommand;
import io.github.authdex.cli.verb.CollectionCommand;
import io.github.authdex.cli.verb.DoctorCommand;
import io.github.authdex.cli.verb.FindCommand;
import io.github.authdex.cli.verb.IdentifyCommand;
import io.github.authdex.cli.verb.LabCommand;
import io.github.authdex.cli.verb.LintCommand;
import io.github.authdex.cli.verb.ListCommand;
import io.github.authdex.cli.verb.LoginCommand;
import io.github.authdex.cli.verb.LogoutCommand;
import io.github.authdex.cli.verb.MethodsCommand;
import io.github.authdex.cli.verb.NewCommand;
import io.github.authdex.cli.verb.OverlayCommand;
import io.github.authdex.cli.verb.RunCommand;
import io.github.authdex.cli.verb.ShowCommand;
import io.github.authdex.cli.verb.SiteCommand;
import io.github.authdex.cli.verb.StatusCommand;
import io.github.authdex.cli.verb.TokenCommand;
import io.github.authdex.cli.verb.TryCommand;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;

/** The verbs, in the order of the help, each with the class that does it. */
enum Verb {
  FIND,
  SHOW,
  LIST,
  COLLECTION,
  APPLY,
  METHODS,
  CLIENT,
  OVERLAY,
  LINT,
  IDENTIFY,
  LOGIN,
  LOGOUT,
  STATUS,
  TOKEN,
  RUN,
  CALL,
  DOCTOR,
  LAB,
  TRY,
  NEW,
  CHECK,
  SITE,
  COMPLETION,
  HELP;

  private Callable<Integer> command(Terminal terminal) {
    return switch (this) {
      case FIND -> new FindCommand(terminal);
      case SHOW -> new ShowCommand(terminal);
      case LIST -> new ListCommand(terminal);
      case COLLECTION -> new CollectionCommand(terminal);
      case APPLY -> new ApplyCommand(terminal);
      case METHODS -> new MethodsCommand(terminal);
      case CLIENT -> new ClientCommand(terminal);
      case OVERLAY -> new OverlayCommand(terminal);
      case LINT -> new LintCommand(terminal);
      case IDENTIFY -> new IdentifyCommand(terminal);
      case LOGIN -> new LoginCommand(terminal);
      case LOGOUT -> new LogoutCommand(terminal);
      case STATUS -> new StatusCommand(terminal);
      case TOKEN -> new TokenCommand(terminal);
      case RUN -> new RunCommand(terminal);
      case CALL -> new CallCommand(terminal);
      case DOCTOR -> new DoctorCommand(terminal);
      case LAB -> new LabCommand(terminal);
      case TRY -> new TryCommand(terminal);
      case NEW -> new NewCommand(terminal);
      case CHECK -> new CheckCommand(terminal);
      case SITE -> new SiteCommand(terminal);
      case COMPLETION -> new CompletionCommand(terminal);
      case HELP -> new HelpCommand(terminal);
    };
  }

  /** Returns the verb as it is typed. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the verb that is typed as {@code word}. */
  static Optional<Verb> named(String word) {
    return Arrays.stream(values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  /** Returns this verb on its own, its usage naming it behind {@code authdex}. */
  CommandLine commandLine(Terminal terminal) {
    return subcommand(terminal).setCommandName("authdex " + word());
  }

  /** Returns this verb as a part of the whole. */
  CommandLine subcommand(Terminal terminal) {
    // A credential that is pasted as an argument must not be shown as an unknown option.
    return withExitCodes(new CommandLine(command(terminal)))
        .setUnmatchedOptionsArePositionalParams(this == IDENTIFY);
  }

  /** Returns {@code commandLine}, its help saying what it can end with. */
  static CommandLine withExitCodes(CommandLine commandLine) {
    commandLine
        .getCommandSpec()
        .usageMessage()
        .exitCodeListHeading("%nExit codes:%n")
        .exitCodeList(ExitCode.words());
    return commandLine;
  }

  static List<Verb> all() {
    return List.of(values());
  }
}
