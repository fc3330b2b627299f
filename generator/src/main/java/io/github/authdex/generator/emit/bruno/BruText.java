package io.github.authdex.generator.emit.bruno;

import java.util.regex.Pattern;

/**
 * Writes blocks of the {@code .bru} language. Nothing in a name or value ends its line, and nothing
 * in a text ends its block, since each of its lines is indented.
 */
final class BruText {
  /** A name that needs no quotes; a tilde in front would switch the entry off. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_.$%*+!-][^\\s:\"{}]*");

  /** What would begin a text of several lines, which ends anywhere in the file. */
  private static final String LINES = "'''";

  private final StringBuilder text = new StringBuilder();

  /** Begins a block of pairs. */
  BruText open(String block) {
    text.append(text.isEmpty() ? "" : "\n").append(block).append(" {\n");
    return this;
  }

  BruText pair(String name, String value) {
    text.append("  ").append(name(name)).append(": ").append(value(value)).append('\n');
    return this;
  }

  /** Adds a pair that is switched off unless {@code enabled}. */
  BruText pair(boolean enabled, String name, String value) {
    text.append(enabled ? "  " : "  ~").append(name(name)).append(": ");
    text.append(value(value)).append('\n');
    return this;
  }

  BruText close() {
    text.append("}\n");
    return this;
  }

  /** Adds a block that is {@code content}. */
  BruText lines(String block, String content) {
    open(block);
    SeenText.lines(content).lines().forEach(this::indented);
    return close();
  }

  private void indented(String line) {
    text.append(line.isEmpty() ? "" : "  ").append(line).append('\n');
  }

  /** Adds a list of names. */
  BruText list(String block, Iterable<String> names) {
    text.append(text.isEmpty() ? "" : "\n").append(block).append(" [\n  ");
    text.append(String.join(",\n  ", names)).append("\n]\n");
    return this;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String name(String name) {
    String line = SeenText.line(name);
    if (PLAIN.matcher(line).matches()) {
      return line;
    }
    // A backslash at the end would take the quote that ends the name for its own.
    String quoted = line.replace("\"", "\\\"");
    return "\"" + (line.endsWith("\\") ? quoted + " " : quoted) + "\"";
  }

  private static String value(String value) {
    String line = SeenText.line(value);
    return line.startsWith(LINES) ? "'' '" + line.substring(LINES.length()) : line;
  }
}
