package io.github.authdex.cli.console;

import io.github.authdex.cli.print.PrintRedaction;
import io.github.authdex.cli.print.Printer;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import picocli.CommandLine.Help;

/**
 * Where the command line reads and writes: results on {@code out}, everything else on {@code err}.
 */
public final class Terminal {
  private final Printer out;
  private final Printer err;
  private final InputStream in;
  private final boolean color;
  private final PrintRedaction cover = new PrintRedaction();

  /**
   * Makes a terminal of three streams.
   *
   * @param out results
   * @param err progress, notes and errors
   * @param in what {@code -} reads
   * @param color whether escape sequences of our own are wanted
   * @param watched whether a person sees {@code out} on a terminal, and not another program
   */
  public Terminal(
      PrintStream out, PrintStream err, InputStream in, boolean color, boolean watched) {
    this.out = new Printer(out, color, watched, cover);
    this.err = new Printer(err, color, true, cover);
    this.in = in;
    this.color = color;
  }

  /**
   * Returns whether the launcher found a terminal for results: Java cannot tell for one stream
   * alone.
   */
  public static boolean isWatched() {
    return Boolean.getBoolean("authdex.terminal");
  }

  /** Returns whether the launcher found a person who can be asked: a keyboard and a screen. */
  public static boolean hasKeyboard() {
    return Boolean.getBoolean("authdex.keyboard");
  }

  /** Returns whether {@code environment} wants colour (no-color.org) on a terminal. */
  public static boolean colorWanted(Map<String, String> environment) {
    return isWatched()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Returns what hides secrets on both streams. */
  public PrintRedaction cover() {
    return cover;
  }

  public Printer out() {
    return out;
  }

  public Printer err() {
    return err;
  }

  public InputStream in() {
    return in;
  }

  public Help.ColorScheme colorScheme() {
    return Help.defaultColorScheme(color ? Help.Ansi.ON : Help.Ansi.OFF);
  }
}
