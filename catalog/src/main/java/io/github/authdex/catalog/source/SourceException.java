package io.github.authdex.catalog.source;

import java.util.List;

/** An input that cannot be used; it carries what to tell the person, an error at the least. */
public final class SourceException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  /** Says why an input cannot be used. */
  public SourceException(List<Diagnostic> diagnostics) {
    super(diagnostics.get(0).toString());
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** Returns the exception for one diagnostic. */
  static SourceException of(Diagnostic diagnostic) {
    return new SourceException(List.of(diagnostic));
  }

  /** Returns what is wrong, in line order. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
