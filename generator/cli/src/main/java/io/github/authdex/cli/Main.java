package io.github.authdex.cli;

import io.github.authdex.cli.console.OutputFailure;
import io.github.authdex.cli.console.Terminal;
import io.github.authdex.cli.print.VisibleStream;
import io.github.authdex.cli.request.ArgumentSecrets;
import io.github.authdex.cli.request.CurlArguments;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine;

/** Starts the command line. */
public final class Main {
  private Main() {}

  /** Runs {@code args} and ends the process with the verb's exit code. */
  public static void main(String[] args) {
    // Text is UTF-8 whatever the locale: provider names and JSON do not survive anything less.
    OutputFailure failure = new OutputFailure(new FileOutputStream(FileDescriptor.out));
    PrintStream out = utf8(failure);
    PrintStream err = utf8(new FileOutputStream(FileDescriptor.err));
    boolean color = Terminal.colorWanted(System.getenv());
    Terminal terminal = new Terminal(out, err, System.in, color, Terminal.isWatched());
    guardOthers(out, err, terminal);
    int exitCode = run(terminal, args);
    out.flush();
    int ended = failure.ended(exitCode, terminal);
    err.flush();
    System.exit(ended);
  }

  /** What libraries and the JDK print themselves is made harmless, too. */
  static void guardOthers(PrintStream out, PrintStream err, Terminal terminal) {
    System.setOut(visible(out));
    System.setErr(visible(err));
    Thread.setDefaultUncaughtExceptionHandler(
        (thread, thrown) -> Failures.report(thrown).print(terminal, false));
  }

  private static PrintStream visible(PrintStream stream) {
    return new PrintStream(
        new VisibleStream(stream, StandardCharsets.UTF_8), true, StandardCharsets.UTF_8);
  }

  /**
   * Runs {@code args}.
   *
   * @return 0 done, 1 the work found a fault, 2 wrong usage or input
   */
  public static int run(Terminal terminal, String... args) {
    try {
      String[] joined = CurlArguments.joined(args);
      ArgumentSecrets.hide(terminal.cover(), joined);
      return execute(terminal, joined);
    } catch (StackOverflowError | OutOfMemoryError | LinkageError e) {
      return Failures.report(e).print(terminal, List.of(args).contains("--json"));
    }
  }

  private static int execute(Terminal terminal, String... args) {
    // Only the verb in question is set up: all of them together would double the time to start.
    return args.length > 0 && Verb.named(args[0]).isPresent()
        ? execute(terminal, Verb.named(args[0]).get().commandLine(terminal), tail(args))
        : execute(terminal, RootCommand.commandLine(terminal), args);
  }

  private static int execute(Terminal terminal, CommandLine commandLine, String... args) {
    return commandLine
        .setOut(terminal.out().ownWords())
        .setErr(terminal.err().ownWords())
        .setColorScheme(terminal.colorScheme())
        .setParameterExceptionHandler(new UsageErrors(terminal))
        .setExecutionExceptionHandler(new Failures(terminal))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExpandAtFiles(false) // "-d @file" is the content of a call.
        .execute(args);
  }

  private static String[] tail(String[] args) {
    List<String> tail = Arrays.asList(args).subList(1, args.length);
    return tail.toArray(String[]::new);
  }

  private static PrintStream utf8(OutputStream stream) {
    return new PrintStream(new BufferedOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
