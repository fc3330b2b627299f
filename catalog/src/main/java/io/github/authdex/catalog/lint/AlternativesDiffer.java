package io.github.authdex.catalog.lint;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** Each alternative of security stands once, and what asks for nothing comes last. */
final class AlternativesDiffer implements Rule {
  @Override
  public String id() {
    return "alternatives-differ";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    entry.securities().forEach(security -> check(security, report));
    entry.pathRules().forEach(rule -> methods(rule.at().child("methods"), report));
  }

  private static void check(EntryPlace security, Report report) {
    Set<JsonNode> seen = new HashSet<>();
    for (EntryPlace alternative : security.children()) {
      if (!seen.add(alternative.node())) {
        report.error(alternative, alternative.words() + " stands there twice; keep one of the two");
      }
      boolean last = Integer.parseInt(alternative.name()) == security.node().size() - 1;
      if (alternative.node().isEmpty() && !last) {
        report.error(
            alternative,
            "{} asks for nothing and is taken after all others wherever it stands; move it to the"
                + " end, so that the order is the one that counts");
      }
    }
  }

  private static void methods(EntryPlace methods, Report report) {
    Set<String> seen = new HashSet<>();
    for (EntryPlace method : methods.children()) {
      if (!seen.add(method.node().asText())) {
        report.error(method, method.node().asText() + " stands there twice; keep one of the two");
      }
    }
  }
}
