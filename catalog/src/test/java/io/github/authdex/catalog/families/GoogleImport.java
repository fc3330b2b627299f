package io.github.authdex.catalog.families;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.catalog.git.GitTree;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes the table of Google of its discovery documents. What a row says stands in Google's client
 * for PHP too, which is the witness that is pinned.
 */
final class GoogleImport {
  private static final String SHARED_HOST = "https://www.googleapis.com";

  /** Documents that are still listed, of what Google shut down on 2024-07-01. */
  private static final Set<String> OF_UNIVERSAL_ANALYTICS =
      Set.of("analytics", "analyticsreporting");

  private final KnownEntries known;
  private final Map<String, GoogleClient> clients;
  private final ImportReport report;
  private final Map<String, List<JsonNode>> documents =
      new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

  private GoogleImport(KnownEntries known, GitTree php) throws IOException {
    this.known = known;
    this.clients = GoogleClient.all(php);
    this.report =
        new ImportReport(
            "Google's discovery documents, with googleapis/google-api-php-client-services "
                + php.commit()
                + " "
                + php.day());
  }

  /**
   * Writes the rows below the head of the family's file, and the report.
   *
   * @param folder of the discovery documents, as google-api-python-client has them
   */
  static void run(Path folder, Path clone, Path entries, String head)
      throws IOException, SourceException {
    GitTree php = new GitTree(clone);
    GoogleImport made = new GoogleImport(new KnownEntries(entries), php);
    made.read(folder);
    FamilyText text = new FamilyText().lines(head.replace("@commit@", php.commit()));
    made.documents.forEach((name, versions) -> made.add(name, versions, text));
    FamilyFiles.write(entries, "google", text, made.report);
  }

  private void read(Path folder) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(file -> !file.endsWith("index.json")).sorted().toList();
    }
    for (Path file : files) {
      JsonNode document = new ObjectMapper().readTree(file.toFile());
      documents
          .computeIfAbsent(document.path("name").asText(), name -> new ArrayList<>())
          .add(document);
    }
  }

  private void add(String name, List<JsonNode> versions, FamilyText text) {
    String id = "google-" + name.toLowerCase(Locale.ROOT).replace('_', '-');
    versions.sort(Comparator.comparing(GoogleImport::isStable).reversed());
    Set<String> servers = servers(versions);
    Optional<String> entry = servers.stream().flatMap(url -> known.at(url).stream()).findFirst();
    GoogleClient client = clients.get(name);
    if (entry.isPresent() || known.has(id)) {
      report.entry(name, entry.orElse(id));
    } else if (OF_UNIVERSAL_ANALYTICS.contains(name)) {
      report.out(name, "it is of Universal Analytics, which is shut down");
    } else if (servers.isEmpty()) {
      report.out(name, "it shares its host with others and has no path of its own");
    } else if (client == null) {
      report.out(name, "nothing pinned shows it");
    } else if (scopes(versions, client).isEmpty()) {
      report.out(name, "its documents name no scope");
    } else if (servers.stream().noneMatch(url -> url.startsWith(client.root()))) {
      report.out(name, "its client has another host, " + client.root());
    } else {
      String title = versions.get(0).path("title").asText().strip();
      known.name(id, title);
      report.row(name, id);
      write(id, title, servers, scopes(versions, client), client, text);
    }
  }

  private static void write(
      String id,
      String title,
      Set<String> servers,
      Set<String> scopes,
      GoogleClient client,
      FamilyText text) {
    Map<String, String> described = new LinkedHashMap<>();
    scopes.forEach(scope -> described.put(scope, ""));
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("client", client.file());
    values.put("root", client.root());
    values.put("scope", scopes.iterator().next());
    values.put("scopes", described);
    text.field("id", id)
        .field("title", title)
        .field("servers", List.copyOf(servers))
        .field("values", values);
  }

  private static boolean isStable(JsonNode document) {
    return document.path("version").asText().matches("v[0-9.]+");
  }

  /** Returns the hosts, and with the one that many share the path too. */
  private static Set<String> servers(List<JsonNode> versions) {
    Set<String> servers = new LinkedHashSet<>();
    for (JsonNode version : versions) {
      String root = version.path("rootUrl").asText().replaceAll("/$", "");
      String path = version.path("servicePath").asText().replaceAll("/$", "");
      if (!root.equals(SHARED_HOST)) {
        servers.add(root);
      } else if (!path.isEmpty()) {
        servers.add(root + "/" + path);
      }
    }
    return servers;
  }

  /** Returns the scopes that documents and client both name. */
  private static Set<String> scopes(List<JsonNode> versions, GoogleClient client) {
    Set<String> scopes = new TreeSet<>();
    for (JsonNode version : versions) {
      version.at("/auth/oauth2/scopes").fieldNames().forEachRemaining(scopes::add);
    }
    scopes.retainAll(client.scopes());
    return scopes;
  }
}
