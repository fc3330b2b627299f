package io.github.authdex.generator.lint;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.overlay.OverlayVersion;
import io.github.authdex.generator.overlay.SecurityOverlay;
import java.util.List;
import java.util.Optional;

/** Finds what is wrong with how a document says that its API authenticates. */
public final class DocumentLint {
  private static final List<DocumentRule> RULES =
      List.of(
          new SchemesComplete(),
          new SchemesNamed(),
          new AuthorizationSchemes(),
          new FlowsSound(),
          new ScopesSound(),
          new SecurityStated(),
          new OpenAlternatives(),
          new KeyParameters(),
          new ServersEncrypted(),
          new YamlTraps());

  /** The rule of a document that is none. */
  public static final String NO_OPENAPI = "openapi-version";

  private DocumentLint() {}

  /** Returns what is wrong with {@code source} by itself, in line order. */
  public static List<LintFinding> lint(SourceDocument source) {
    LintedDocument document = new LintedDocument(source);
    LintNotes told = new LintNotes();
    if (!source.root().has("openapi") && !source.root().has("swagger")) {
      told.error(
          JsonPointer.empty(),
          "this is no OpenAPI document: it has neither openapi nor swagger",
          "name an OpenAPI document",
          NO_OPENAPI);
      return told.in(source);
    }
    RULES.forEach(rule -> rule.check(document, told));
    return told.in(source);
  }

  /**
   * Returns where {@code source} differs from the entry of its API, in line order; empty if the
   * catalog does not know it.
   *
   * @param api the entry's id, where the servers do not tell
   * @throws SourceException if the document cannot be used
   */
  public static Optional<List<LintFinding>> drift(
      SourceDocument source, SourceFolder folder, Catalog catalog, Optional<String> api)
      throws SourceException {
    return SecurityOverlay.make(source, folder, catalog, api, OverlayVersion.V1_0, Optional.empty())
        .map(made -> drift(source, made));
  }

  private static List<LintFinding> drift(SourceDocument source, SecurityOverlay.Made made) {
    LintNotes told = new LintNotes();
    made.changes()
        .forEach(
            change ->
                told.warning(
                    change.at(),
                    change.words(),
                    "\"authdex overlay --apply\" mends it",
                    change.rule()));
    return told.in(source);
  }
}
