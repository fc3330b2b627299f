package io.github.authdex.lab.address;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import io.github.authdex.lab.message.ReceivedRequest;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the operation that a request calls. */
public final class Routes {
  private final Map<String, List<Route>> byMethod = new HashMap<>();
  private final ApiModel model;
  private final AddressMap site;

  /** An operation is known at its own servers, and on the API's own host whatever they are. */
  public Routes(ApiModel model, AddressMap site) {
    this.model = model;
    this.site = site;
    for (Operation operation : model.operations()) {
      List<Server> servers = operation.servers().isEmpty() ? model.servers() : operation.servers();
      for (Server server : servers) {
        Address address = site.address(server.url() + operation.path());
        add(new Route(address, operation));
        add(new Route(address.onOwnHost(), operation));
      }
      add(new Route(site.address(site.server().url() + operation.path()), operation));
    }
  }

  private void add(Route route) {
    byMethod.computeIfAbsent(route.operation().method(), method -> new ArrayList<>()).add(route);
  }

  /**
   * Returns the server that {@code request} goes to: of those whose address covers it the longest,
   * or else the first.
   */
  public Server server(ReceivedRequest request, Optional<Route> route) {
    List<Server> own = route.map(found -> found.operation().servers()).orElse(List.of());
    List<Server> servers = own.isEmpty() ? model.servers() : own;
    return servers.stream()
        .filter(server -> site.address(server.url()).covers(request))
        .reduce((one, two) -> literals(two) > literals(one) ? two : one)
        .orElse(servers.get(0));
  }

  /** Returns what {@code request} needs by its path below {@code server}, if that says so. */
  public Optional<AuthRequirement> byPath(ReceivedRequest request, Server server) {
    return site.address(server.url())
        .below(request)
        .flatMap(path -> model.auth().paths().find(request.method(), path));
  }

  private long literals(Server server) {
    return site.address(server.url()).path().literals();
  }

  /** Returns the methods of operations whose address fits, by name. */
  public List<String> methods(ReceivedRequest request) {
    return byMethod.entrySet().stream()
        .filter(
            routes ->
                routes.getValue().stream()
                    .anyMatch(route -> route.address().match(request).isPresent()))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  /** Returns the operation whose address fits best, the one with most literal segments. */
  public Optional<Route> find(ReceivedRequest request) {
    return byMethod.getOrDefault(request.method(), List.of()).stream()
        .filter(route -> route.address().match(request).isPresent())
        .max(Comparator.comparing(route -> route.address().path().literals()));
  }
}
