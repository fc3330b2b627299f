package io.github.authdex.generator.preset;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.credential.CredentialSpec;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.AuthModel;
import io.github.authdex.model.Operation;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Corrects a document by what the catalog knows of its API. Where they disagree the entry wins, and
 * a note says so; what only the document knows stays.
 */
public final class CatalogMerge {
  /** What a definition has that stands for a scheme of an entry: its api and scheme. */
  public static final String POINTER = "x-authdex";

  private final ApiModel document;
  private final Entry entry;
  private final SchemePairs pairs;
  private final DocumentLeftovers strays;

  private CatalogMerge(ApiModel document, SourceDocument source, Entry entry) {
    this.document = document;
    this.entry = entry;
    this.pairs =
        SchemePairs.of(document.auth().schemes(), entry.schemes(), told(source, entry.id()));
    this.strays = DocumentLeftovers.of(document.auth(), pairs, entry);
  }

  /**
   * A document and what the catalog made of it.
   *
   * @param model the corrected API, or the document's own if the catalog does not know it
   * @param entry what it was corrected by
   * @param names name of a scheme in the document to its name in the model
   * @param diagnostics a note for each correction, in line order
   */
  public record Merged(
      ApiModel model,
      Optional<Entry> entry,
      Map<String, String> names,
      List<Diagnostic> diagnostics) {
    public Merged {
      names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Returns {@code document} corrected by the entry that {@code catalog} has for its servers. */
  public static Merged merge(ApiModel document, SourceDocument source, Catalog catalog) {
    return DocumentEntry.find(document, catalog)
        .map(match -> merge(document, source, catalog.entry(match.api().id()), Optional.of(match)))
        .orElseGet(() -> new Merged(document, Optional.empty(), Map.of(), List.of()));
  }

  /**
   * Returns {@code document} corrected by {@code entry}.
   *
   * @param source what {@code document} was read from
   * @param match where the document's server lies among the entry's, if it does
   */
  public static Merged merge(
      ApiModel document, SourceDocument source, Entry entry, Optional<ApiMatch> match) {
    CatalogMerge merge = new CatalogMerge(document, source, entry);
    ServerMerge servers = new ServerMerge(entry, match);
    ApiModel model = merge.model(source, servers);
    MergeNotes notes = new MergeNotes(document, source, entry, merge.pairs);
    return new Merged(model, Optional.of(entry), merge.names(), notes.all(servers));
  }

  /** Returns which scheme of the entry a definition says that it stands for. */
  private static Map<String, String> told(SourceDocument source, String id) {
    Map<String, String> told = new LinkedHashMap<>();
    for (String place : List.of("/components/securitySchemes", "/securityDefinitions")) {
      for (Map.Entry<String, JsonNode> scheme : source.root().at(place).properties()) {
        JsonNode pointer = scheme.getValue().path(POINTER);
        if (pointer.path("api").asText().equals(id)) {
          told.put(scheme.getKey(), pointer.path("scheme").asText());
        }
      }
    }
    return told;
  }

  private ApiModel model(SourceDocument source, ServerMerge servers) {
    RequirementMerge requirements =
        new RequirementMerge(document, new DocumentSecurity(document, source), entry, names());
    List<Operation> operations =
        document.operations().stream()
            .map(
                operation ->
                    servers
                        .apply(operation)
                        .withRequirement(
                            requirements.of(operation, servers.entryPath(document, operation))))
            .toList();
    return new ApiModel(
        document.title(),
        document.version(),
        document.description(),
        servers.apply(document.servers()),
        auth(requirements),
        operations,
        document.schemas());
  }

  private Map<String, String> names() {
    Map<String, String> names = new LinkedHashMap<>(pairs.entryNames());
    names.putAll(strays.names());
    return names;
  }

  private AuthModel auth(RequirementMerge requirements) {
    AuthModel known = EntryModel.auth(entry);
    Map<String, BoundScheme> schemes = new LinkedHashMap<>(known.schemes());
    Map<String, CredentialSpec> credentials = new LinkedHashMap<>(known.credentials());
    schemes.putAll(strays.schemes());
    credentials.putAll(strays.credentials());
    return new AuthModel(
        known.id(),
        schemes,
        credentials,
        requirements.common(),
        known.paths(),
        known.headers(),
        known.refusal());
  }
}
