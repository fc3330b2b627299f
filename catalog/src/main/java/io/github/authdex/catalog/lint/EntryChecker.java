package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what is wrong with entries: first by the schema, then, where that is content, by rules. */
public final class EntryChecker {
  private EntryChecker() {}

  /** Returns what is wrong with the entry in {@code document}, in line order. */
  public static List<Diagnostic> check(SourceDocument document) {
    Place root = Place.root(document.root());
    return diagnostics(document, root.node().isArray() ? checkList(root) : check(document, root));
  }

  /**
   * Returns what is wrong with each of {@code documents} and with all of them together, file by
   * file.
   */
  public static List<Diagnostic> check(List<SourceDocument> documents) {
    List<Diagnostic> diagnostics = new ArrayList<>();
    documents.forEach(document -> diagnostics.addAll(check(document)));
    diagnostics.addAll(UniqueId.check(documents));
    return diagnostics;
  }

  private static List<Finding> check(SourceDocument document, Place root) {
    List<Finding> findings = SchemaCheck.check(root);
    return findings.isEmpty() ? checkRules(new EntryTree(document.name(), root)) : findings;
  }

  /**
   * A file holds one entry. Its items are looked at too, so that one run shows all that is wrong.
   */
  private static List<Finding> checkList(Place root) {
    List<Finding> findings = new ArrayList<>();
    findings.add(
        new Finding(
            root,
            "an entry must be an object but the file holds a list; put each entry in a file of its"
                + " own, without the dash",
            "wrong-type"));
    root.children().forEach(item -> findings.addAll(SchemaCheck.check(item)));
    return findings;
  }

  private static List<Finding> checkRules(EntryTree entry) {
    List<Finding> findings = new ArrayList<>();
    for (Rule rule : Rules.ALL) {
      rule.check(entry, (at, message) -> findings.add(new Finding(at, message, rule.id())));
    }
    return findings;
  }

  private static List<Diagnostic> diagnostics(SourceDocument document, List<Finding> findings) {
    Map<JsonPointer, Integer> lines =
        document.lines(findings.stream().map(f -> f.at().pointer()).collect(Collectors.toSet()));
    return findings.stream()
        .map(f -> diagnostic(document, f, lines.get(f.at().pointer())))
        .sorted(Comparator.comparingInt(Diagnostic::line))
        .toList();
  }

  private static Diagnostic diagnostic(SourceDocument document, Finding finding, int line) {
    return new Diagnostic(Severity.ERROR, document.name(), line, finding.message(), finding.rule());
  }
}
