package io.github.authdex.generator.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import picocli.CommandLine.Help;

/**
 * Where the command line reads and writes: results on {@code out}, everything else on {@code err}.
 *
 * @param out results
 * @param err progress, notes and errors
 * @param in what {@code -} reads
 * @param color whether escape sequences are wanted
 */
public record Terminal(PrintStream out, PrintStream err, InputStream in, boolean color) {

  /**
   * Returns whether {@code environment} wants colour (no-color.org), where the launcher found a
   * terminal: Java cannot tell for one stream alone.
   */
  static boolean colorWanted(Map<String, String> environment) {
    return Boolean.getBoolean("authdex.terminal")
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }

  /** Returns {@code text} in bold where colour is wanted. */
  String bold(String text) {
    return color ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  PrintWriter outWriter() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  Help.ColorScheme colorScheme() {
    return Help.defaultColorScheme(color ? Help.Ansi.ON : Help.Ansi.OFF);
  }
}
