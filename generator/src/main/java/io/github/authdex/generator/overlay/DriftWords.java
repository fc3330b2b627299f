package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.SchemeWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Says in which places a document differs from what the catalog knows. */
final class DriftWords {
  private final JsonNode root;
  private final JsonPointer defined;
  private final KnownSchemes schemes;
  private final List<SecurityChange> changes = new ArrayList<>();

  DriftWords(JsonNode root, KnownSchemes schemes) {
    this.root = root;
    this.defined = SpecDialect.of(root).schemes();
    this.schemes = schemes;
  }

  List<SecurityChange> of(SecurityStatements security, CredentialParameters parameters) {
    Set<String> asked = security.asked();
    for (String name : schemes.added().keySet()) {
      if (schemes.replaced().contains(name)) {
        add(
            name,
            "scheme \"" + name + "\" is another to the catalog: " + words(name),
            "drift-scheme");
      } else if (root.at(defined).has(name)) {
        add(
            name,
            "scheme \"" + name + "\" lacks a flow or has another URL than the catalog says",
            "drift-endpoint");
      } else if (asked.contains(name)) {
        changes.add(
            new SecurityChange(
                root.at(defined).isMissingNode() ? JsonPointer.empty() : defined,
                "the catalog knows " + words(name) + ", which is not defined",
                "drift-scheme-missing"));
      }
    }
    if (security.whole().isPresent()) {
      changes.add(
          new SecurityChange(
              root.has("security") ? JsonPointer.compile("/security") : JsonPointer.empty(),
              "the security of all operations is " + security.whole().get() + " to the catalog",
              "drift-security"));
    }
    many(
        security.changed(),
        "operation(s) ask for something else than the catalog says",
        "drift-operation");
    many(
        parameters.places(), "parameter(s) are credentials that a scheme sends", "drift-parameter");
    return changes;
  }

  private String words(String name) {
    return SchemeWords.of(schemes.known(name));
  }

  private void add(String name, String words, String rule) {
    changes.add(new SecurityChange(defined.appendProperty(name), words, rule));
  }

  private void many(List<JsonPointer> places, String words, String rule) {
    if (!places.isEmpty()) {
      changes.add(
          new SecurityChange(
              places.get(0), places.size() + " " + words + "; this is the first", rule));
    }
  }
}
