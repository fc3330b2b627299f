package io.github.authdex.lab;

import io.github.authdex.auth.Server;
import io.github.authdex.lab.address.Address;
import io.github.authdex.lab.address.AddressMap;
import io.github.authdex.lab.console.Console;
import io.github.authdex.model.ApiModel;
import io.github.authdex.model.Operation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Finds what of an API the console hides. */
final class ConsoleClash {
  private ConsoleClash() {}

  /**
   * Returns the operations of {@code model}, as method and path, and the URLs of its {@code
   * endpoints} that lie where the console is.
   *
   * @param endpoints where they lie on the lab, by URL
   */
  static List<String> of(ApiModel model, AddressMap site, Map<String, URI> endpoints) {
    List<String> hidden = new ArrayList<>();
    for (Operation operation : model.operations()) {
      if (paths(operation, model, site).anyMatch(Console::owns)) {
        hidden.add(operation.method() + " " + operation.path());
      }
    }
    endpoints.forEach(
        (url, there) -> {
          if (Console.owns(there.getRawPath())) {
            hidden.add(url);
          }
        });
    return hidden;
  }

  private static Stream<String> paths(Operation operation, ApiModel model, AddressMap site) {
    List<Server> servers = operation.servers().isEmpty() ? model.servers() : operation.servers();
    return servers.stream().map(server -> site.fill(Address.path(server.url() + operation.path())));
  }
}
