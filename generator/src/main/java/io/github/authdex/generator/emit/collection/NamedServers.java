package io.github.authdex.generator.emit.collection;

import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.model.ApiModel;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The places of an API beside the usual one that have a name: its further servers, such as a
 * sandbox, and the usual one with each other value of a variable that has few, such as a region.
 */
final class NamedServers {
  /** Of more values a person types the one that is needed. */
  private static final int MAX_VALUES = 12;

  private final Map<String, Server> servers = new LinkedHashMap<>();
  private final Set<String> slugs = new HashSet<>();

  private NamedServers() {}

  /** Returns the places by their names, each of which makes a file name of its own. */
  static Map<String, Server> of(ApiModel model) {
    NamedServers named = new NamedServers();
    Server usual = model.servers().get(0);
    for (Server server : model.servers()) {
      if (!server.equals(usual) && !server.name().isEmpty()) {
        named.add(server.name(), server);
      }
    }
    usual.variables().values().forEach(variable -> named.addValues(usual, variable));
    return named.servers;
  }

  private void add(String name, Server server) {
    if (slugs.add(FileSlug.of(name))) {
      servers.put(name, server);
    }
  }

  private void addValues(Server usual, ServerVariable variable) {
    List<String> values = variable.allowed();
    boolean few = values.size() > 1 && values.size() <= MAX_VALUES;
    if (few && variable.from().isEmpty() && values.stream().allMatch(NamedServers::isName)) {
      values.stream()
          .filter(value -> !variable.defaultValue().equals(Optional.of(value)))
          .forEach(value -> add(value, with(usual, variable, value)));
    }
  }

  private static boolean isName(String value) {
    return value.matches("[A-Za-z0-9][A-Za-z0-9._-]*");
  }

  private static Server with(Server usual, ServerVariable variable, String value) {
    ServerVariable chosen =
        new ServerVariable(
            variable.name(),
            variable.description(),
            Optional.of(value),
            variable.allowed(),
            variable.pattern(),
            variable.example());
    Map<String, ServerVariable> variables = new LinkedHashMap<>(usual.variables());
    variables.put(variable.name(), chosen);
    return new Server(usual.url(), usual.name(), usual.description(), variables, usual.security());
  }
}
