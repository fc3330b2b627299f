package io.github.authdex.site.search;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import io.github.authdex.site.output.SiteFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which API lives where: host, path, id, and the patterns of variables that are not as usual. A
 * host that ends in a variable could be anybody's, so that only the values which the entry lists
 * stand here.
 */
public final class HostIndex {
  private final ArrayNode rows = JsonNodeFactory.instance.arrayNode();

  private HostIndex() {}

  /** Returns the index of {@code catalog}. */
  public static SiteFile of(Catalog catalog) {
    HostIndex index = new HostIndex();
    for (IndexedApi api : catalog.list()) {
      api.servers().forEach(server -> index.add(api, server));
    }
    return SiteFile.text("search/hosts.json", index.rows + "\n");
  }

  private void add(IndexedApi api, IndexedServer server) {
    for (ServerAddress address : addresses(server)) {
      ArrayNode row = rows.addArray();
      row.add(address.host()).add(address.path()).add(api.id());
      ObjectNode patterns = patterns(server, address);
      if (!patterns.isEmpty()) {
        row.add(patterns);
      }
    }
  }

  private static List<ServerAddress> addresses(IndexedServer server) {
    ServerAddress address = ServerAddress.of(server.url());
    if (address.isOwned()) {
      return List.of(address);
    }
    String last = address.lastVariable();
    List<ServerAddress> listed = new ArrayList<>();
    for (String value : values(server, last)) {
      ServerAddress known = address.with(last, value);
      if (known.isOwned()) {
        listed.add(known);
      }
    }
    return listed;
  }

  private static List<String> values(IndexedServer server, String name) {
    Optional<IndexedServer.Variable> variable =
        server.variables().stream().filter(each -> each.name().equals(name)).findFirst();
    return variable
        .map(
            each ->
                each.allowed().isEmpty() ? each.defaultValue().stream().toList() : each.allowed())
        .orElse(List.of());
  }

  private static ObjectNode patterns(IndexedServer server, ServerAddress address) {
    ObjectNode patterns = JsonNodeFactory.instance.objectNode();
    for (IndexedServer.Variable variable : server.variables()) {
      String place = "{" + variable.name() + "}";
      boolean inHost = address.host().contains(place);
      String usual = (inHost ? ServerVariable.HOST_LABEL : ServerVariable.PATH_SEGMENT).pattern();
      String pattern = pattern(variable);
      if ((inHost || address.path().contains(place)) && !pattern.equals(usual)) {
        patterns.put(variable.name(), pattern);
      }
    }
    return patterns;
  }

  private static String pattern(IndexedServer.Variable variable) {
    return variable.allowed().isEmpty()
        ? variable.pattern()
        : variable.allowed().stream().map(HostIndex::quoted).collect(Collectors.joining("|"));
  }

  private static String quoted(String text) {
    return Pattern.compile("[^A-Za-z0-9_-]").matcher(text).replaceAll("\\\\$0");
  }
}
