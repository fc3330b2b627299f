package io.github.authdex.catalog.source;

/** What is wrong with a text, before it is known which file the text is from. */
final class Flaw extends Exception {
  private static final long serialVersionUID = 1L;

  private final int line;
  private final String rule;

  /**
   * @param line 1-based
   */
  Flaw(int line, String message, String rule) {
    super(message);
    this.line = line;
    this.rule = rule;
  }

  /** Returns whether the text is not of its language at all, rather than beyond a limit or rule. */
  boolean isSyntax() {
    return rule.equals("syntax");
  }

  /** Returns the exception for a text that came from {@code file}. */
  SourceException in(String file) {
    return SourceException.of(
        new Diagnostic(Diagnostic.Severity.ERROR, file, line, getMessage(), rule));
  }

  static Flaw tooDeep(int line) {
    return new Flaw(
        line,
        "objects and arrays are nested deeper than the limit of " + InputLimits.DEPTH,
        "limit-depth");
  }

  static Flaw duplicateKey(int line, String key, int firstLine) {
    return new Flaw(
        line,
        "key \"" + key + "\" is here again after line " + firstLine + "; keep one of the two",
        "duplicate-key");
  }
}
