package io.github.authdex.lab.address;

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

  /** An operation is known at its own servers, and on the API's own host whatever they are. */
  public Routes(ApiModel model, AddressMap site) {
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

  /** Returns the operation whose address fits best, the one with most literal segments. */
  public Optional<Route> find(ReceivedRequest request) {
    return byMethod.getOrDefault(request.method(), List.of()).stream()
        .filter(route -> route.address().match(request).isPresent())
        .max(Comparator.comparing(route -> route.address().path().literals()));
  }
}
