package io.github.authdex.catalog.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Scopes belong to schemes that get tokens for them, which list those that there are. */
final class ScopesDeclared implements Rule {
  private static final List<String> KINDS = List.of("oauth2", "oidc", "jwt");

  @Override
  public String id() {
    return "scopes-declared";
  }

  @Override
  public void check(EntryTree entry, Report report) {
    for (EntryPlace alternative : entry.alternatives()) {
      for (EntryPlace use : alternative.children()) {
        EntryPlace scheme = entry.root().child("schemes").child(use.name());
        Set<String> asked = new HashSet<>();
        for (EntryPlace scope : use.children()) {
          check(scope, scheme, report);
          if (!asked.add(scope.node().asText())) {
            report.error(
                scope, "the scope \"" + scope.node().asText() + "\" is asked twice; keep one");
          }
        }
      }
    }
  }

  private static void check(EntryPlace scope, EntryPlace scheme, Report report) {
    String kind = scheme.text("kind");
    String word = scope.node().asText();
    if (kind.isEmpty()) {
      return; // SchemeDefined says so.
    }
    if (!KINDS.contains(kind)) {
      report.error(
          scope, "the scope \"" + word + "\" is asked of " + kind + ", which has none; write []");
      return;
    }
    Set<String> declared = declared(scheme);
    if (!declared.isEmpty() && !declared.contains(word)) {
      report.error(
          scope,
          "the scope \""
              + word
              + "\" is none that "
              + scheme.words()
              + " lists"
              + NearestWord.mend(word, declared, "add it there with a description"));
    }
  }

  private static Set<String> declared(EntryPlace scheme) {
    Set<String> declared = new HashSet<>();
    scheme.walk(
        place -> {
          if (place.name().equals("scopes") && place.node().isObject()) {
            declared.addAll(EntryTree.names(place));
          }
        });
    return declared;
  }
}
