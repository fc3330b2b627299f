package io.github.authdex.generator.preset;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.SchemeWords;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.catalog.source.SourceDocument;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what the catalog corrected in a document. */
final class MergeNotes {
  private static final JsonPointer WHOLE = JsonPointer.empty();

  private final ApiModel document;
  private final SourceDocument source;
  private final Entry entry;
  private final SchemePairs pairs;
  private final Set<Note> notes = new LinkedHashSet<>();

  MergeNotes(ApiModel document, SourceDocument source, Entry entry, SchemePairs pairs) {
    this.document = document;
    this.source = source;
    this.entry = entry;
    this.pairs = pairs;
  }

  /**
   * Returns all notes in line order.
   *
   * @param servers what became of the document's servers
   */
  List<Diagnostic> all(ServerMerge servers) {
    List<Server> leftOut = servers.leftOut(document.servers());
    if (document.auth().schemes().isEmpty()) {
      note(WHOLE, theDocument() + " declares no security; the catalog says: " + security());
    } else {
      silence();
      document.auth().schemes().values().forEach(this::scheme);
      additions();
    }
    if (!leftOut.isEmpty()) {
      unencrypted(leftOut);
    }
    defaults(WHOLE, servers.toldDefaults(document.servers()));
    document
        .operations()
        .forEach(
            operation -> defaults(place(operation), servers.toldDefaults(operation.servers())));
    return diagnostics();
  }

  /**
   * @param at what has the servers
   */
  private void defaults(JsonPointer at, List<ServerMerge.ToldDefault> defaults) {
    for (ServerMerge.ToldDefault one : defaults) {
      note(
          at.appendProperty("servers")
              .appendIndex(one.server())
              .appendProperty("variables")
              .appendProperty(one.variable())
              .appendProperty("default"),
          theDocument()
              + " has the default \""
              + one.value()
              + "\" for {"
              + one.variable()
              + "}, which counts "
              + (one.kept() ? "only where nothing tells the value" : "for nothing")
              + "; the catalog says that "
              + one.words());
    }
  }

  /** Returns the place of the operation, or that of its path, which may have the servers. */
  private JsonPointer place(Operation operation) {
    JsonPointer path = JsonPointer.empty().appendProperty("paths").appendProperty(operation.path());
    JsonPointer own = path.appendProperty(operation.method().toLowerCase(Locale.ROOT));
    return source.root().at(own).has("servers") ? own : path;
  }

  private String theDocument() {
    return entry.title() + (entry.title().endsWith("s") ? "' document" : "'s document");
  }

  private String security() {
    return SchemeWords.of(entry.security(), entry.schemes());
  }

  private void silence() {
    boolean asks =
        !document.auth().requirement().isNone()
            || document.operations().stream().anyMatch(o -> !o.requirement().isNone());
    if (!asks) {
      note(WHOLE, theDocument() + " asks for no credential; the catalog says: " + security());
    }
  }

  private void scheme(BoundScheme own) {
    BoundScheme known = entry.schemes().get(pairs.entryNames().getOrDefault(own.name(), ""));
    if (known == null) {
      note(
          pointer(own.name()),
          "the catalog does not know the scheme \""
              + own.name()
              + "\" of "
              + theDocument()
              + "; it stays");
      return;
    }
    SchemeMeaning said = SchemeMeaning.of(own.scheme());
    SchemeMeaning meant = SchemeMeaning.of(known.scheme());
    if (!said.kind().equals(meant.kind()) || !said.prefix().equals(meant.prefix())) {
      String words = SchemeWords.of(known);
      note(
          pointer(own.name()),
          theDocument() + " calls " + words + " " + words(own) + "; the catalog says " + words);
    }
    endpoints(own, said, meant);
  }

  private void endpoints(BoundScheme own, SchemeMeaning said, SchemeMeaning meant) {
    Set<String> wrong = new LinkedHashSet<>(said.endpoints());
    wrong.removeAll(meant.endpoints());
    wrong.removeIf(url -> meant.endpoints().stream().anyMatch(end -> isOnServer(url, end)));
    boolean absolute = wrong.stream().anyMatch(url -> url.startsWith("http"));
    if (absolute && !meant.endpoints().isEmpty() && said.kind().equals(meant.kind())) {
      note(
          pointer(own.name()),
          theDocument()
              + " gets tokens from "
              + String.join(", ", wrong)
              + "; the catalog says "
              + String.join(", ", meant.endpoints()));
    }
  }

  /** Some endpoints of an entry are paths on its servers. */
  private boolean isOnServer(String url, String endpoint) {
    return entry.servers().stream().anyMatch(server -> url.equals(server.endpoint(endpoint)));
  }

  private static String words(BoundScheme scheme) {
    if (scheme.scheme() instanceof ApiKeyScheme key) {
      return "an apiKey in " + key.name();
    }
    return scheme.scheme().kind();
  }

  private void additions() {
    Set<String> added =
        entry.security().alternatives().stream()
            .flatMap(alternative -> alternative.names().stream())
            .filter(name -> !pairs.entryNames().containsValue(name))
            .map(name -> SchemeWords.of(entry.schemes().get(name)))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (!added.isEmpty()) {
      note(
          WHOLE,
          theDocument()
              + " does not mention "
              + String.join(" or ", added)
              + "; the catalog adds "
              + (added.size() == 1 ? "it" : "them"));
    }
  }

  private void unencrypted(List<Server> servers) {
    String urls = servers.stream().map(Server::url).collect(Collectors.joining(", "));
    note(
        source.root().has("servers") ? JsonPointer.compile("/servers") : WHOLE,
        theDocument()
            + " sends credentials unencrypted to "
            + urls
            + "; the catalog says https alone");
  }

  private JsonPointer pointer(String scheme) {
    JsonPointer components = JsonPointer.compile("/components/securitySchemes");
    JsonPointer definitions = JsonPointer.compile("/securityDefinitions");
    return (source.root().at(components).isMissingNode() ? definitions : components)
        .appendProperty(scheme);
  }

  private void note(JsonPointer at, String message) {
    notes.add(new Note(at, message));
  }

  private List<Diagnostic> diagnostics() {
    Set<JsonPointer> places = notes.stream().map(Note::at).collect(Collectors.toSet());
    places.remove(WHOLE);
    // Finding lines means reading the text once more, which a large document need not have.
    Map<JsonPointer, Integer> lines = places.isEmpty() ? Map.of() : source.lines(places);
    return notes.stream()
        .map(
            note ->
                new Diagnostic(
                    Severity.NOTE,
                    source.name(),
                    lines.getOrDefault(note.at(), 1),
                    note.message(),
                    "catalog-merge"))
        .sorted(Comparator.comparingInt(Diagnostic::line))
        .toList();
  }

  private record Note(JsonPointer at, String message) {}
}
