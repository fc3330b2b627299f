package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;

/**
 * One thing that is wrong with a document.
 *
 * @param diagnostic the weight, the file and line, the words and the rule
 * @param pointer what it is about
 * @param mend what to do, lower case first, no full stop
 */
public record LintFinding(Diagnostic diagnostic, JsonPointer pointer, String mend) {
  /** Returns what keeps a document from being compared with the catalog. */
  public static LintFinding ofUnusable(Diagnostic diagnostic) {
    return new LintFinding(diagnostic, JsonPointer.empty(), "mend it to compare with the catalog");
  }

  /** Returns a diagnostic whose words end with the mend. */
  public Diagnostic withMend() {
    return new Diagnostic(
        diagnostic.severity(),
        diagnostic.file(),
        diagnostic.line(),
        diagnostic.message() + "; " + mend,
        diagnostic.rule());
  }
}
