package io.github.authdex.generator.lint;

/** Finds one sort of fault; its findings have ids that stay. */
interface DocumentRule {
  void check(LintedDocument document, LintNotes told);
}
