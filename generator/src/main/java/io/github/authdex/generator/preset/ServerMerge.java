package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The document's servers with what the entry knows of them: the form of their variables, variables
 * that signatures need, and that credentials travel encrypted.
 */
final class ServerMerge {
  private final Entry entry;
  private final Optional<ApiMatch> match;

  ServerMerge(Entry entry, Optional<ApiMatch> match) {
    this.entry = entry;
    this.match = match;
  }

  /** Returns the servers of the merged API. */
  List<Server> apply(List<Server> servers) {
    if (servers.isEmpty()) {
      return servers;
    }
    List<Server> encrypted = servers.stream().filter(ServerMerge::isSafe).map(this::known).toList();
    return encrypted.isEmpty()
        ? servers.stream().map(ServerMerge::encrypted).map(this::known).toList()
        : encrypted;
  }

  /** Returns {@code operation} with its own servers merged, if it has some. */
  Operation apply(Operation operation) {
    return operation.withServers(apply(operation.servers()));
  }

  /** Returns the servers that would take credentials unencrypted. */
  List<Server> leftOut(List<Server> servers) {
    return servers.stream().filter(server -> !isSafe(server)).toList();
  }

  private static boolean isSafe(Server server) {
    String url = server.url();
    return !url.startsWith("http://")
        || url.matches("http://(localhost|127\\.0\\.0\\.1|\\[::1])([:/].*)?");
  }

  private static Server encrypted(Server server) {
    return new Server(
        server.url().replaceFirst("^http:", "https:"),
        server.name(),
        server.description(),
        server.variables(),
        server.security());
  }

  private Server known(Server server) {
    Map<String, ServerVariable> variables = new LinkedHashMap<>();
    Optional<Server> same = same(server).or(() -> match.map(ApiMatch::server));
    server.variables().forEach((name, own) -> variables.put(name, known(own, same)));
    match.ifPresent(
        found ->
            found
                .server()
                .variables()
                .forEach(
                    (name, known) -> variables.computeIfAbsent(name, n -> fixed(known, found))));
    return new Server(server.url(), server.name(), server.description(), variables, taken(server));
  }

  /** Returns what the entry's server takes on which {@code server} of the document lies. */
  private Optional<AuthRequirement> taken(Server server) {
    return same(server)
        .or(
            () ->
                match
                    .flatMap(found -> found.beside(DocumentEntry.url(server)))
                    .map(ApiMatch::server))
        .flatMap(Server::security);
  }

  /** Returns the entry's server that has the URL of {@code server}. */
  private Optional<Server> same(Server server) {
    return entry.servers().stream().filter(own -> own.url().equals(server.url())).findFirst();
  }

  /** The entry's variable of the same name, with the document's default where that is sound. */
  private static ServerVariable known(ServerVariable own, Optional<Server> same) {
    return same.map(found -> found.variables().get(own.name()))
        .filter(known -> own.defaultValue().filter(value -> !known.accepts(value)).isEmpty())
        .map(
            known ->
                withDefault(
                    known,
                    own.defaultValue()
                        .filter(value -> !isRedirected(known))
                        .or(known::defaultValue)))
        .orElse(own);
  }

  /** A document must have a default (OpenAPI), which is no tenant that a person chose. */
  private static boolean isRedirected(ServerVariable known) {
    return known.from().filter(from -> !from.isAsked()).isPresent();
  }

  /** A variable of the entry for which the document's URL has a value. */
  private static ServerVariable fixed(ServerVariable known, ApiMatch found) {
    Optional<String> value =
        Optional.ofNullable(found.variables().get(known.name())).or(known::defaultValue);
    return new ServerVariable(
        known.name(),
        known.description(),
        value,
        known.allowed(),
        known.pattern(),
        known.example());
  }

  private static ServerVariable withDefault(ServerVariable known, Optional<String> value) {
    return new ServerVariable(
        known.name(),
        known.description(),
        value,
        known.allowed(),
        known.pattern(),
        known.example(),
        known.from());
  }

  /** Returns the path of {@code operation} below the entry's server. */
  String entryPath(ApiModel document, Operation operation) {
    List<Server> own = operation.servers().isEmpty() ? document.servers() : operation.servers();
    String full =
        own.isEmpty() ? operation.path() : path(DocumentEntry.url(own.get(0))) + operation.path();
    String base = path(match.map(ApiMatch::server).orElse(entry.servers().get(0)).url());
    return base.indexOf('{') < 0 && full.startsWith(base + "/")
        ? full.substring(base.length())
        : operation.path();
  }

  private static String path(String url) {
    int start = url.indexOf("://");
    int slash = start < 0 ? 0 : url.indexOf('/', start + 3);
    return slash < 0 ? "" : url.substring(slash).replaceFirst("/$", "");
  }
}
