package io.github.authdex.generator.preset;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A document that is read as that of one API of the catalog. Its credentials go to the API's
 * servers and to the provider's own: what else the document names as a server is left out and told.
 */
public final class EntryDocument {
  private final SourceDocument source;
  private final Entry entry;
  private final Catalog catalog;
  private final List<Diagnostic> told = new ArrayList<>();

  private EntryDocument(SourceDocument source, Entry entry, Catalog catalog) {
    this.source = source;
    this.entry = entry;
    this.catalog = catalog;
  }

  /** Returns {@code document}, which was read from {@code source}, corrected by {@code entry}. */
  public static CatalogMerge.Merged merge(
      ApiModel document, SourceDocument source, Entry entry, Catalog catalog) {
    EntryDocument merge = new EntryDocument(source, entry, catalog);
    ApiModel there = merge.onServers(document);
    Optional<ApiMatch> match = DocumentEntry.find(there, catalog, Optional.of(entry.id()));
    CatalogMerge.Merged merged = CatalogMerge.merge(there, source, entry, match);
    List<Diagnostic> all = new ArrayList<>(merge.told);
    all.addAll(merged.diagnostics());
    return new CatalogMerge.Merged(merged.model(), merged.entry(), merged.names(), all);
  }

  private ApiModel onServers(ApiModel document) {
    List<Server> known = own(document.servers(), JsonPointer.compile("/servers"));
    if (known.isEmpty()) {
      note(
          JsonPointer.empty(),
          "no server of the document is "
              + entry.title()
              + "'s, so that its requests go to "
              + entry.servers().get(0).url()
              + ", as the catalog says");
    }
    List<Operation> operations = new ArrayList<>();
    for (Operation operation : document.operations()) {
      operations.add(
          operation.servers().isEmpty()
              ? operation
              : operation.withServers(own(operation.servers(), place(operation))));
    }
    return new ApiModel(
        document.title(),
        document.version(),
        document.description(),
        known.isEmpty() ? entry.servers() : known,
        document.auth(),
        operations,
        document.schemas());
  }

  private static JsonPointer place(Operation operation) {
    return JsonPointer.empty().appendProperty("paths").appendProperty(operation.path());
  }

  private List<Server> own(List<Server> servers, JsonPointer place) {
    List<Server> own = new ArrayList<>();
    for (Server server : servers) {
      Server absolute = absolute(server);
      if (isOwn(DocumentEntry.url(absolute))) {
        own.add(absolute);
      } else {
        note(
            place,
            "the server "
                + server.url()
                + " is left out, since it is neither one that the catalog knows of "
                + entry.title()
                + " nor at "
                + entry.provider());
      }
    }
    return own;
  }

  /** A path alone is relative to where the document lies, which is where the API is at best. */
  private Server absolute(Server server) {
    if (!server.url().startsWith("/") || server.url().startsWith("//")) {
      return server;
    }
    String origin = entry.servers().get(0).url().replaceFirst("^([a-z]+://[^/]*).*", "$1");
    return new Server(
        origin + server.url(),
        server.name(),
        server.description(),
        server.variables(),
        server.security());
  }

  private boolean isOwn(String url) {
    boolean known =
        catalog.find(url).stream().anyMatch(found -> found.api().id().equals(entry.id()));
    return known || isAtProvider(url) || isTemplateOfEntry(url);
  }

  private boolean isTemplateOfEntry(String url) {
    return entry.servers().stream().anyMatch(server -> DocumentEntry.url(server).equals(url));
  }

  private boolean isAtProvider(String url) {
    try {
      String host = URI.create(url).getHost();
      String provider = entry.provider().toLowerCase(Locale.ROOT);
      return host != null
          && (host.toLowerCase(Locale.ROOT).equals(provider)
              || host.toLowerCase(Locale.ROOT).endsWith("." + provider));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private void note(JsonPointer place, String message) {
    told.add(
        new Diagnostic(
            Severity.WARNING, source.name(), source.line(place), message, "foreign-server"));
  }
}
