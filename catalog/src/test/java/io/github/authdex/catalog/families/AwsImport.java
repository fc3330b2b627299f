package io.github.authdex.catalog.families;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.families.EndpointRules.Endpoint;
import io.github.authdex.catalog.families.EndpointRules.NoEndpoint;
import io.github.authdex.catalog.git.GitTree;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Makes the table of AWS of what botocore knows: endpoint rules, signing names, partitions. */
final class AwsImport {
  private static final String DATA = "botocore/data/";

  /** The partitions that anybody can have an account in. */
  private static final List<String> PUBLIC = List.of("aws", "aws-us-gov", "aws-cn");

  private final GitTree botocore;
  private final KnownEntries known;
  private final ImportReport report;
  private final JsonNode partitions;
  private final JsonNode endpoints;
  private final Map<List<Object>, List<Row>> byServers = new LinkedHashMap<>();

  private AwsImport(GitTree botocore, KnownEntries known) throws IOException {
    this.botocore = botocore;
    this.known = known;
    this.report = new ImportReport("boto/botocore " + botocore.commit() + " " + botocore.day());
    this.partitions = botocore.json(DATA + "partitions.json");
    this.endpoints = botocore.json(DATA + "endpoints.json");
  }

  /** Writes the rows of {@code clone} below the head of the family's file, and the report. */
  static void run(Path clone, Path entries, String head) throws IOException, SourceException {
    AwsImport made = new AwsImport(new GitTree(clone), new KnownEntries(entries));
    made.read();
    FamilyText text =
        new FamilyText()
            .lines(
                head.replace("@commit@", made.botocore.commit())
                    .replace("@regions@", made.regions()));
    made.rows().forEach(row -> made.write(row, text));
    FamilyFiles.write(entries, "aws", text, made.report);
  }

  private void read() throws IOException {
    Map<String, String> newest = new TreeMap<>();
    for (String file : botocore.files(DATA)) {
      String[] parts = file.substring(DATA.length()).split("/", 0);
      if (parts.length == 3 && parts[2].equals("service-2.json")) {
        newest.merge(parts[0], parts[1], (one, other) -> one.compareTo(other) > 0 ? one : other);
      }
    }
    for (Map.Entry<String, String> service : newest.entrySet()) {
      read(service.getKey(), service.getKey() + "/" + service.getValue());
    }
  }

  private void read(String name, String folder) throws IOException {
    JsonNode metadata = botocore.json(DATA + folder + "/service-2.json").path("metadata");
    String version = metadata.path("signatureVersion").asText();
    if (!version.matches("v4|s3|s3v4")) {
      report.out(name, "signs by " + (version.isEmpty() ? "nothing" : version));
    } else if (known.has("aws-" + name)) {
      report.entry(name, "aws-" + name);
    } else {
      try {
        add(new Row(name, folder, metadata, servers(metadata, folder)));
      } catch (NoEndpoint e) {
        report.out(name, e.getMessage());
      }
    }
  }

  private Map<String, Endpoint> servers(JsonNode metadata, String folder)
      throws IOException, NoEndpoint {
    JsonNode rules = botocore.json(DATA + folder + "/endpoint-rule-set-1.json");
    Map<String, Endpoint> servers = new LinkedHashMap<>();
    for (JsonNode partition : endpoints.path("partitions")) {
      String id = partition.path("partition").asText();
      boolean listed = partition.path("services").has(metadata.path("endpointPrefix").asText());
      if (PUBLIC.contains(id) && (id.equals("aws") || listed)) {
        Map<String, Endpoint> byRegion = new LinkedHashMap<>();
        for (String region : names(partition.path("regions"))) {
          byRegion.put(region, EndpointRules.endpoint(rules, partitions, region));
        }
        byRegion.forEach(
            (region, endpoint) -> servers.putIfAbsent(url(region, byRegion), endpoint));
      }
    }
    return servers;
  }

  /** Returns the URL with a variable in it, unless it is that of other Regions too. */
  private static String url(String region, Map<String, Endpoint> byRegion) {
    String url = byRegion.get(region).url();
    long others = byRegion.values().stream().filter(other -> other.url().equals(url)).count();
    return others > 1 ? url : url.replace(region, "{region}");
  }

  private static Set<String> names(JsonNode object) {
    Set<String> names = new LinkedHashSet<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private void add(Row row) throws NoEndpoint {
    for (String url : row.servers.keySet()) {
      if (known.at(url).isPresent()) {
        report.entry(row.name, known.at(url).get());
        return;
      }
    }
    row.check();
    List<Row> there = byServers.computeIfAbsent(row.serverList(), key -> new ArrayList<>());
    if (!there.isEmpty() && !there.get(0).signing.equals(row.signing)) {
      throw new NoEndpoint("it is where " + there.get(0).name + " is and signs as another");
    }
    there.add(row.name.equals(row.signing) ? 0 : there.size(), row);
  }

  /** Names the rows: one for each place, the others that answer there are names of it. */
  private List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (List<Row> there : byServers.values()) {
      Row row = there.get(0);
      rows.add(row);
      report.row(row.name, row.id);
      known.name(row.id, row.title);
      row.alias(row.abbreviation, known);
      for (Row other : there.subList(1, there.size())) {
        report.same(other.name, row.id);
        row.alias(other.title, known);
      }
    }
    rows.sort(Comparator.comparing(row -> row.id));
    return rows;
  }

  private void write(Row row, FamilyText text) {
    text.field("id", row.id).field("title", row.title);
    if (!row.aliases.isEmpty()) {
      text.field("aliases", row.aliases);
    }
    text.field("servers", row.serverList());
    Map<String, String> values = new LinkedHashMap<>();
    values.put("data", row.folder);
    values.put("rule", row.servers.values().iterator().next().rule());
    values.put("signing", row.signing);
    if (!row.signingQuote.equals("\"signingName\":\"" + row.signing + "\"")) {
      values.put("signs", row.signingQuote);
    }
    if (!row.region.isEmpty()) {
      values.put("region", row.region);
    }
    text.field("values", values);
  }

  /** Returns the pattern of the Regions of the public partitions. */
  private String regions() {
    List<String> patterns = new ArrayList<>();
    for (JsonNode partition : partitions.path("partitions")) {
      if (PUBLIC.contains(partition.path("id").asText())) {
        patterns.add(
            partition
                .path("regionRegex")
                .asText()
                .replaceAll("[$^]", "")
                .replace("\\-", "-")
                .replace("\\w", "[a-z]")
                .replace("\\d", "[0-9]"));
      }
    }
    return String.join("|", patterns);
  }

  /** A service on its way into the table. */
  private static final class Row {
    private final String name;
    private final String id;
    private final String folder;
    private final String abbreviation;
    private final Map<String, Endpoint> servers;
    private final List<String> aliases = new ArrayList<>();
    private final String signing;
    private final String signingQuote;
    private final String region;
    private final String title;

    private Row(String name, String folder, JsonNode metadata, Map<String, Endpoint> servers) {
      this.name = name;
      this.id = "aws-" + name;
      this.folder = folder;
      this.title = metadata.path("serviceFullName").asText().strip();
      this.abbreviation = metadata.path("serviceAbbreviation").asText().strip();
      this.servers = servers;
      String field = metadata.has("signingName") ? "signingName" : "endpointPrefix";
      Endpoint first = servers.values().iterator().next();
      boolean ofRule = !first.signingName().isEmpty();
      this.signing = ofRule ? first.signingName() : metadata.path(field).asText();
      this.signingQuote = "\"" + field + "\":\"" + metadata.path(field).asText() + "\"";
      boolean global = servers.size() == 1 && !servers.keySet().iterator().next().contains("{");
      this.region = global ? first.signingRegion() : "";
    }

    /** A row says one signing name and one Region of all its servers. */
    private void check() throws NoEndpoint {
      for (Map.Entry<String, Endpoint> server : servers.entrySet()) {
        Endpoint endpoint = server.getValue();
        if (!endpoint.url().matches("https://[a-z0-9.-]+(/[a-z0-9.-]+)*")) {
          throw new NoEndpoint("its URL is " + endpoint.url());
        }
        if (!endpoint.authScheme().isEmpty() && !endpoint.authScheme().equals("sigv4")) {
          throw new NoEndpoint("its rules sign by " + endpoint.authScheme());
        }
        if (!endpoint.signingName().isEmpty() && !endpoint.signingName().equals(signing)) {
          throw new NoEndpoint("its servers sign by several names");
        }
        boolean regional = server.getKey().contains("{region}");
        if (!regional && endpoint.signingRegion().isEmpty()) {
          throw new NoEndpoint("nothing says for which Region to sign at " + endpoint.url());
        }
      }
      if (!signingQuote.endsWith(":\"" + signing + "\"")) {
        throw new NoEndpoint("its rules sign as " + signing + ", its metadata " + signingQuote);
      }
    }

    /** A server whose host names no Region says for which one to sign. */
    private List<Object> serverList() {
      List<Object> list = new ArrayList<>();
      servers.forEach(
          (url, endpoint) ->
              list.add(
                  url.contains("{region}") || !region.isEmpty()
                      ? url
                      : server(url, endpoint.signingRegion())));
      return list;
    }

    private static Map<String, Object> server(String url, String region) {
      Map<String, Object> variable = new LinkedHashMap<>();
      variable.put("description", "The Region to sign for, as the host names none.");
      variable.put("default", region);
      variable.put("enum", List.of(region));
      Map<String, Object> server = new LinkedHashMap<>();
      server.put("url", url);
      server.put("variables", Map.of("region", variable));
      return server;
    }

    private void alias(String alias, KnownEntries known) {
      if (!alias.isBlank() && known.take(alias)) {
        aliases.add(alias);
      }
    }
  }
}
