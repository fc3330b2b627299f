package io.github.authdex.model;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.Server;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One API: where it lives, how it authenticates, what it can do. Every emitter, the lab and the
 * command line read this and nothing else. All text is as the document has it: an emitter escapes
 * what it writes.
 *
 * @param title the name people know the API by
 * @param version the document's version, or empty
 * @param description or empty
 * @param servers the usual one first; at least one
 * @param auth how it authenticates
 * @param operations in the document's order
 * @param schemas named schemas, in the document's order
 */
public record ApiModel(
    String title,
    String version,
    String description,
    List<Server> servers,
    AuthModel auth,
    List<Operation> operations,
    Map<String, Schema> schemas) {
  public ApiModel {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(description, "description");
    Objects.requireNonNull(auth, "auth");
    servers = List.copyOf(servers);
    operations = List.copyOf(operations);
    schemas = Collections.unmodifiableMap(new LinkedHashMap<>(schemas));
  }

  /** Returns what a request to the usual server needs when its operation says nothing. */
  public AuthRequirement usualRequirement() {
    return servers.stream()
        .findFirst()
        .map(server -> server.requirement(auth.requirement()))
        .orElse(auth.requirement());
  }

  /** Returns what {@code operation} needs at the first of its servers, or else at the usual one. */
  public AuthRequirement requirement(Operation operation) {
    return (operation.servers().isEmpty() ? servers : operation.servers())
        .stream()
            .findFirst()
            .map(server -> server.requirement(operation.requirement()))
            .orElse(operation.requirement());
  }

  /** Returns the names of all variables of its servers, in their order. */
  public Set<String> serverVariables() {
    Set<String> names = new LinkedHashSet<>();
    servers.forEach(server -> names.addAll(server.variables().keySet()));
    for (Operation operation : operations) {
      operation.servers().forEach(server -> names.addAll(server.variables().keySet()));
    }
    return names;
  }

  /** Returns this model with {@code auth} and {@code operations} instead of its own. */
  public ApiModel with(AuthModel auth, List<Operation> operations) {
    return new ApiModel(title, version, description, servers, auth, operations, schemas);
  }

  /** Returns this model with {@code schemas} instead of its own. */
  public ApiModel withSchemas(Map<String, Schema> schemas) {
    return new ApiModel(title, version, description, servers, auth, operations, schemas);
  }
}
