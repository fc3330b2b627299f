package io.github.authdex.generator.preset;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.ApiMatch;
import io.github.authdex.catalog.Entry;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
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
    Optional<Server> same = entryServer(server);
    server.variables().forEach((name, own) -> variables.put(name, known(own, same)));
    match.ifPresent(
        found ->
            found
                .server()
                .variables()
                .forEach(
                    (name, known) -> variables.computeIfAbsent(name, n -> fixed(known, found))));
    same.ifPresent(found -> found.variables().forEach(variables::putIfAbsent));
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

  /** Returns the entry's server that {@code server} is, or on which the document lies. */
  private Optional<Server> entryServer(Server server) {
    return same(server).or(() -> match.map(ApiMatch::server));
  }

  /** Returns the entry's server that has the URL of {@code server}. */
  private Optional<Server> same(Server server) {
    return entry.servers().stream().filter(own -> own.url().equals(server.url())).findFirst();
  }

  /** The entry's variable of the same name, with the document's default where that is sound. */
  private static ServerVariable known(ServerVariable own, Optional<Server> same) {
    return same.map(found -> found.variables().get(own.name()))
        .filter(known -> known.from().isPresent() || keepsDefault(own, known))
        .map(
            known ->
                withDefault(
                    known,
                    own.defaultValue()
                        .filter(value -> keepsDefault(own, known))
                        .or(known::defaultValue)))
        .orElse(own);
  }

  /**
   * Returns whether the document's default may stand. A document must have one (OpenAPI), which is
   * no tenant that a person chose.
   */
  private static boolean keepsDefault(ServerVariable own, ServerVariable known) {
    boolean chosen = known.from().filter(from -> !from.isAsked()).isPresent();
    return own.defaultValue().filter(value -> chosen || !known.accepts(value)).isEmpty();
  }

  /** Returns what becomes of the defaults that {@code servers} have for what is told. */
  List<ToldDefault> toldDefaults(List<Server> servers) {
    List<ToldDefault> defaults = new ArrayList<>();
    for (int i = 0; i < servers.size(); i++) {
      for (ServerVariable own : servers.get(i).variables().values()) {
        Optional<ServerVariable> known =
            entryServer(servers.get(i))
                .map(server -> server.variables().get(own.name()))
                .filter(variable -> variable.from().isPresent());
        if (known.isPresent() && own.defaultValue().isPresent()) {
          defaults.add(
              new ToldDefault(
                  i,
                  own.name(),
                  own.defaultValue().get(),
                  keepsDefault(own, known.get()),
                  known.get().from().get().words()));
        }
      }
    }
    return defaults;
  }

  /**
   * A document's default for a variable whose value the API tells.
   *
   * @param server which of the servers
   * @param kept whether it counts where nothing tells the value
   * @param words who tells it, as a sentence without an end
   */
  record ToldDefault(int server, String variable, String value, boolean kept, String words) {}

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
