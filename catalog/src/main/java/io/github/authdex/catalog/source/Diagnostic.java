package io.github.authdex.catalog.source;

import java.util.Objects;

/**
 * One thing a reader of the input should know. Its text has the form that compilers print and
 * editors can jump from: {@code file:line: severity: message [rule]}.
 *
 * @param severity what it does to the exit code
 * @param file as the user named it
 * @param line 1-based
 * @param message lower case first, no full stop, control characters escaped
 * @param rule the kebab-case id under which the rule is documented and tested
 */
public record Diagnostic(Severity severity, String file, int line, String message, String rule) {
  public Diagnostic {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(rule, "rule");
    message = Printable.text(message);
  }

  /** What a diagnostic does to the exit code: only an error fails a run. */
  public enum Severity {
    ERROR("error"),
    WARNING("warning"),
    NOTE("note");

    private final String word;

    Severity(String word) {
      this.word = word;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** Returns the same finding with another weight. */
  public Diagnostic as(Severity other) {
    return new Diagnostic(other, file, line, message, rule);
  }

  @Override
  public String toString() {
    return Printable.line(file) + ":" + line + ": " + severity + ": " + message + " [" + rule + "]";
  }
}
