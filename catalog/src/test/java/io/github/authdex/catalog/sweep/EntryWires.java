package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WirePlace;
import io.github.authdex.catalog.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the schemes of an entry look on the wire. */
final class EntryWires {
  private EntryWires() {}

  /**
   * Returns the forms of each scheme, by its name: one, or those of the flows of OAuth. A kind that
   * no source states in a few words has none, nor has a key that is composed.
   *
   * @param tree the entry as its file has it
   */
  static Map<String, List<Wire>> of(Entry entry, JsonNode tree) {
    Map<String, List<Wire>> wires = new LinkedHashMap<>();
    entry
        .schemes()
        .forEach(
            (name, scheme) -> wires.put(name, of(entry, scheme, tree.path("schemes").path(name))));
    return wires;
  }

  private static List<Wire> of(Entry entry, BoundScheme scheme, JsonNode tree) {
    return switch (scheme.scheme().kind()) {
      case "apikey" -> key(scheme, "key");
      case "bearer" -> key(scheme, "token");
      case "basic" -> List.of(Wire.basic(sent(scheme, "username"), sent(scheme, "password")));
      case "oauth1" ->
          List.of(
              Wire.oauth1(tree.path("authorizationUrl").asText(), tree.path("tokenUrl").asText()));
      case "oauth2" -> flows(entry, tree.path("flows"));
      default -> List.of();
    };
  }

  private static List<Wire> key(BoundScheme scheme, String role) {
    WirePlace place = scheme.scheme().places().get(0);
    return scheme.templates().containsKey(role)
        ? List.of()
        : List.of(
            Wire.key(place.in().toString(), place.name(), Optional.of(scheme.scheme().prefix())));
  }

  private static Optional<String> sent(BoundScheme scheme, String role) {
    String template = scheme.templates().get(role);
    if (template != null) {
      return template.contains("{$")
          ? Optional.empty()
          : Optional.of(template.replaceAll("\\{[^}]*\\}", Wire.HELD));
    }
    return Optional.of(scheme.player(role).isEmpty() ? "" : Wire.HELD);
  }

  /** Where a person consents that flow is the scheme; what has none stands for it alone. */
  private static List<Wire> flows(Entry entry, JsonNode flows) {
    List<Wire> all = new ArrayList<>();
    for (Map.Entry<String, JsonNode> field : flows.properties()) {
      String authorize = field.getValue().path("authorizationUrl").asText();
      String token = field.getValue().path("tokenUrl").asText();
      for (Server server : token.isEmpty() ? List.<Server>of() : entry.servers()) {
        all.add(Wire.oauth2(field.getKey(), server.endpoint(authorize), server.endpoint(token)));
      }
    }
    List<Wire> consented =
        all.stream().filter(wire -> !wire.fact("authorizationUrl").isEmpty()).toList();
    return (consented.isEmpty() ? all : consented).stream().distinct().toList();
  }
}
