package io.github.authdex.generator.overlay;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.catalog.source.SourceFolder;
import io.github.authdex.generator.openapi.OpenApiReader;
import io.github.authdex.generator.preset.CatalogMerge;
import io.github.authdex.generator.preset.DocumentEntry;
import io.github.authdex.model.ApiModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes the smallest Overlay document that gives a document the security of its entry. */
public final class SecurityOverlay {
  private final SourceDocument source;
  private final ApiModel document;
  private final Entry entry;
  private final Optional<ApiMatch> match;
  private final List<Diagnostic> notes = new ArrayList<>();

  private SecurityOverlay(
      SourceDocument source, ApiModel document, Entry entry, Optional<ApiMatch> match) {
    this.source = source;
    this.document = document;
    this.entry = entry;
    this.match = match;
  }

  /**
   * What was made.
   *
   * @param overlay the document; empty if there is nothing to correct
   * @param changes what is corrected, place by place
   * @param notes what is corrected, in the words of the catalog, and what OpenAPI cannot say
   */
  public record Made(
      Optional<ObjectNode> overlay, List<SecurityChange> changes, List<Diagnostic> notes) {
    public Made {
      changes = List.copyOf(changes);
      notes = List.copyOf(notes);
    }
  }

  /**
   * Returns the Overlay document for {@code source}; empty if the catalog does not know its
   * servers.
   *
   * @param folder the only place from which its references may read files
   * @param api the entry's id, where it is told and not found by the servers
   * @param extended what the Overlay document says that it extends
   * @throws SourceException if the document cannot be used
   */
  public static Optional<Made> make(
      SourceDocument source,
      SourceFolder folder,
      Catalog catalog,
      Optional<String> api,
      OverlayVersion version,
      Optional<String> extended)
      throws SourceException {
    ApiModel document = OpenApiReader.readStrictly(source, folder).model();
    Optional<ApiMatch> match = DocumentEntry.find(document, catalog, api);
    return api.or(() -> match.map(found -> found.api().id()))
        .map(catalog::entry)
        .map(entry -> new SecurityOverlay(source, document, entry, match).make(version, extended));
  }

  private Made make(OverlayVersion version, Optional<String> extended) {
    CatalogMerge.Merged merged = CatalogMerge.merge(document, source, entry, match);
    KnownSchemes schemes =
        new KnownSchemes(source.root(), merged.names(), document, merged.model(), urls());
    SecurityStatements security = SecurityStatements.of(source.root(), merged.model(), schemes);
    OverlayDraft draft = new OverlayDraft();
    removeSchemes(schemes, draft);
    security.remove(draft);
    define(schemes, security, draft);
    security.update(draft);
    CredentialParameters parameters =
        CredentialParameters.of(source.root(), merged.model(), schemes);
    parameters.remove(draft);
    notes.addAll(merged.diagnostics());
    tellLosses(schemes, security);
    return new Made(
        draft.isEmpty()
            ? Optional.empty()
            : Optional.of(draft.document(version, "Security of " + entry.title(), extended)),
        new DriftWords(source.root(), schemes).of(security, parameters),
        notes);
  }

  private KnownUrls urls() {
    String server =
        match
            .map(found -> found.server().url())
            .or(() -> document.servers().stream().map(Server::url).findFirst())
            .orElse("");
    return new KnownUrls(server, variables());
  }

  /** Returns values of variables, as the document's server or its defaults have them. */
  private Map<String, String> variables() {
    Map<String, String> variables = new LinkedHashMap<>();
    document
        .servers()
        .forEach(
            server ->
                server
                    .variables()
                    .forEach(
                        (name, variable) ->
                            variable
                                .defaultValue()
                                .ifPresent(v -> variables.putIfAbsent(name, v))));
    match.ifPresent(found -> variables.putAll(found.variables()));
    return variables;
  }

  private void removeSchemes(KnownSchemes schemes, OverlayDraft draft) {
    if (!schemes.replaced().isEmpty()) {
      String at = SpecDialect.of(source.root()).schemes().toString().replace('/', '.');
      draft.remove(
          List.of("$" + at + OperationSet.names(List.copyOf(schemes.replaced()))),
          "The API authenticates in another way.");
    }
  }

  private void define(KnownSchemes schemes, SecurityStatements security, OverlayDraft draft) {
    ObjectNode update = JsonNodeFactory.instance.objectNode();
    JsonPointer at = SpecDialect.of(source.root()).schemes();
    Set<String> asked = security.asked();
    schemes
        .added()
        .forEach(
            (name, definition) -> {
              if (asked.contains(name) || source.root().at(at).has(name)) {
                update.withObject(at).set(name, definition);
              }
            });
    security.whole().ifPresent(whole -> update.set("security", (JsonNode) whole));
    if (!update.isEmpty()) {
      draft.update(List.of("$"), update, "How the API authenticates.");
    }
  }

  private void tellLosses(KnownSchemes schemes, SecurityStatements security) {
    schemes.losses().forEach(loss -> tell("scheme " + loss));
    List<String> unsaid = security.unsaid();
    if (!unsaid.isEmpty()) {
      tell(
          "how "
              + unsaid.get(0)
              + (unsaid.size() > 1 ? " and " + (unsaid.size() - 1) + " more operations" : "")
              + " authenticate(s) cannot be said in this version of OpenAPI; \"authdex show "
              + entry.id()
              + "\" says it");
    }
  }

  private void tell(String message) {
    notes.add(new Diagnostic(Severity.WARNING, source.name(), 1, message, "overlay-unsaid"));
  }
}
