package io.github.authdex.catalog.digest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Makes digests of OpenAPI 3 documents. */
public final class DigestMaker {
  private static final List<String> METHODS =
      List.of("get", "head", "post", "put", "patch", "delete", "options");

  private final List<String> servers;
  private final Map<String, DigestOperation> operations = new LinkedHashMap<>();
  private final Set<String> schemes = new TreeSet<>();
  private int elsewhere;

  /**
   * @param servers the URLs of the entry's servers, below which its paths are
   */
  public DigestMaker(List<String> servers) {
    this.servers = List.copyOf(servers);
  }

  /** Returns how many paths and operations stand in other files, and were left out. */
  public int elsewhere() {
    return elsewhere;
  }

  /** Reads the operations of {@code document}. Of two for one path the first stays. */
  public void add(JsonNode document) {
    document
        .path("paths")
        .properties()
        .forEach(path -> add(document, path.getKey(), path.getValue()));
  }

  private void add(JsonNode document, String path, JsonNode item) {
    elsewhere += item.has("$ref") ? 1 : 0;
    for (String method : METHODS) {
      JsonNode operation = item.path(method);
      if (operation.has("$ref")) {
        elsewhere++;
      } else if (operation.isObject()) {
        add(
            new DigestOperation(
                0,
                method.toUpperCase(Locale.ROOT),
                below(server(document, item, operation), path),
                security(document, operation),
                CredentialWords.in(operation)));
      }
    }
  }

  private void add(DigestOperation operation) {
    operations.putIfAbsent(operation.name(), operation);
    operation.security().ifPresent(all -> all.forEach(schemes::addAll));
  }

  /** The nearest list of servers counts. */
  private static String server(JsonNode document, JsonNode item, JsonNode operation) {
    for (JsonNode place : List.of(operation, item, document)) {
      if (place.path("servers").has(0)) {
        return place.path("servers").path(0).path("url").asText();
      }
    }
    return "";
  }

  private String below(String server, String path) {
    String whole = basePath(server) + path;
    return servers.stream()
        .map(DigestMaker::basePath)
        .filter(base -> whole.startsWith(base + "/"))
        .max(Comparator.comparingInt(String::length))
        .map(base -> whole.substring(base.length()))
        .orElse(whole);
  }

  private static String basePath(String server) {
    int host = server.contains("://") ? server.indexOf("://") + 3 : 0;
    int slash = server.indexOf('/', host);
    return slash < 0 ? "" : server.substring(slash).replaceFirst("/+$", "");
  }

  private static Optional<List<Set<String>>> security(JsonNode document, JsonNode operation) {
    JsonNode list =
        operation.has("security") ? operation.get("security") : document.get("security");
    if (list == null || !list.isArray()) {
      return Optional.empty();
    }
    Set<Set<String>> alternatives = new LinkedHashSet<>(); // Some differ by their scopes alone.
    for (JsonNode alternative : list) {
      Set<String> names = new LinkedHashSet<>();
      alternative.fieldNames().forEachRemaining(names::add);
      alternatives.add(names);
    }
    return Optional.of(List.copyOf(alternatives));
  }

  /**
   * Returns what was read.
   *
   * @param before the digest that this one takes the place of: what people wrote in it stays
   * @param from which document at which commit
   */
  public Digest made(Optional<Digest> before, String from) {
    List<Digest.Line> lines = new ArrayList<>();
    lines.add(new Digest.Line(0, Digest.DOCUMENT, "", from));
    before.ifPresent(
        old ->
            old.lines().stream()
                .filter(line -> !line.key().equals(Digest.DOCUMENT))
                .forEach(lines::add));
    for (String scheme : schemes) {
      if (lines.stream().noneMatch(l -> l.key().equals(Digest.SCHEME) && l.name().equals(scheme))) {
        lines.add(new Digest.Line(0, Digest.SCHEME, scheme, "?"));
      }
    }
    return new Digest(
        lines,
        operations.values().stream()
            .sorted(Comparator.comparing(DigestOperation::path).thenComparing(o -> o.method()))
            .toList());
  }
}
