package io.github.authdex.client;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerValues;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Where calls go.
 *
 * @param servers the API's own, the usual one first
 * @param chosen name or URL of the one to use
 * @param variables values for the servers' variables
 * @param base goes before all servers if it is there
 */
record ServerChoice(
    List<Server> servers,
    Optional<String> chosen,
    Map<String, String> variables,
    Optional<URI> base) {

  /**
   * Returns what a call that needs {@code asked} needs where it goes: what stands in for the API's
   * servers takes what the chosen one takes.
   */
  AuthRequirement requirement(AuthRequirement asked, List<Server> own) {
    return values(own).server().requirement(asked);
  }

  /** Returns the base URL for an operation with servers of its own, or none. */
  URI of(ServerValues values) {
    return base.orElseGet(() -> values.server().resolve(values.given()));
  }

  /** Returns the server for an operation with servers of its own, or none, and what is given. */
  ServerValues values(List<Server> own) {
    return new ServerValues(own.isEmpty() ? server() : own.get(0), variables);
  }

  /** Returns whether a token must tell where the API lives before anything can go there. */
  boolean isOpen(ServerValues values) {
    return base.isEmpty()
        && values.open().stream().anyMatch(variable -> variable.from().get().isAsked());
  }

  /** Returns the value of a server variable: the caller's, else the default. */
  Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name))
        .or(
            () ->
                servers.stream()
                    .flatMap(server -> Optional.ofNullable(server.variables().get(name)).stream())
                    .flatMap(variable -> variable.defaultValue().stream())
                    .findFirst());
  }

  private Server server() {
    return chosen.isEmpty()
        ? servers.get(0)
        : servers.stream()
            .filter(server -> isCalled(chosen.get(), server))
            .findFirst()
            .orElseThrow(() -> unknown(chosen.get()));
  }

  private static boolean isCalled(String name, Server server) {
    return server.name().equals(name) || server.url().equals(name);
  }

  private IllegalArgumentException unknown(String name) {
    return new IllegalArgumentException(
        "Expected one of the servers "
            + servers.stream()
                .map(server -> server.name().isEmpty() ? server.url() : server.name())
                .collect(Collectors.joining(", "))
            + " but was \""
            + name
            + "\"; any other URL goes into baseUrl");
  }
}
