package io.github.authdex.catalog.families;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the table of Yandex Cloud of its API's definition, which says what REST has, and of its SDK
 * for Node.js, which says where each service is.
 */
final class YandexImport {
  private static final String DOMAIN = "^api\\.|\\.((api\\.)?cloud\\.yandex|yandexcloud)\\.net$";
  private static final String ENDPOINTS = "src/service-endpoints-map.json";

  private final GitTree api;
  private final GitTree sdk;
  private final KnownEntries known;
  private final Map<String, YandexService> services;
  private final Map<String, List<String>> hosts;
  private final List<Row> rows = new ArrayList<>();
  private final ImportReport report;
  private final FamilyText text = new FamilyText();

  private YandexImport(GitTree api, GitTree sdk, KnownEntries known) throws IOException {
    this.api = api;
    this.sdk = sdk;
    this.known = known;
    this.services = YandexService.all(api);
    this.hosts = hosts(sdk);
    this.report =
        new ImportReport(
            String.format(
                "yandex-cloud/cloudapi %s %s, with yandex-cloud/nodejs-sdk %s %s",
                api.commit(), api.day(), sdk.commit(), sdk.day()));
  }

  /** Writes the rows of the clones below the head of the family's file, and the report. */
  static void run(Path api, Path sdk, Path entries, String head)
      throws IOException, SourceException {
    YandexImport made =
        new YandexImport(new GitTree(api), new GitTree(sdk), new KnownEntries(entries));
    made.text.lines(
        head.replace("@commit@", made.api.commit()).replace("@sdk@", made.sdk.commit()));
    made.hosts.forEach(made::add);
    made.rows.sort(Comparator.comparing(Row::id));
    made.rows.forEach(made::write);
    FamilyFiles.write(entries, "yandex", made.text, made.report);
  }

  /** Returns the names of the services at each host. */
  private static Map<String, List<String>> hosts(GitTree sdk) throws IOException {
    Map<String, List<String>> hosts = new TreeMap<>();
    for (Map.Entry<String, JsonNode> service : sdk.json(ENDPOINTS).properties()) {
      String host = service.getValue().asText().replaceAll(":443$", "");
      hosts.computeIfAbsent(host, key -> new ArrayList<>()).add(service.getKey());
    }
    return hosts;
  }

  private void add(String host, List<String> names) {
    Optional<String> entry = known.at("https://" + host);
    Optional<String> shown =
        names.stream()
            .filter(name -> !YandexService.of(services, name).call().isEmpty())
            .findFirst();
    if (entry.isPresent()) {
      report.entry(host, entry.get());
    } else if (shown.isEmpty()) {
      report.out(host, "its services have gRPC alone");
    } else {
      String label = host.replaceAll(DOMAIN, "");
      Row row = new Row("yandex-cloud-" + label.replace('.', '-'), title(label), host, shown.get());
      known.name(row.id(), row.title());
      report.row(host, row.id());
      rows.add(row);
    }
  }

  private void write(Row row) {
    text.field("id", row.id()).field("title", row.title());
    List<String> aliases =
        packages(hosts.get(row.host())).stream()
            .filter(this::isAtOneHost)
            .filter(known::take)
            .toList();
    if (!aliases.isEmpty()) {
      text.field("aliases", aliases);
    }
    YandexService service = YandexService.of(services, row.service());
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("service", row.service());
    values.put("host", row.host());
    values.put("file", service.file());
    values.put("call", service.call());
    text.field("servers", List.of("https://" + row.host())).field("values", values);
  }

  private boolean isAtOneHost(String name) {
    return hosts.values().stream().filter(names -> packages(names).contains(name)).count() == 1;
  }

  /** Returns the packages as people may call them, such as {@code Yandex Cloud Mdb Clickhouse}. */
  private static Set<String> packages(List<String> names) {
    Set<String> packages = new LinkedHashSet<>();
    for (String name : names) {
      packages.add(
          title(name.replaceAll("^yandex\\.cloud\\.|\\.(v[0-9]|[A-Z]).*", "").replace('_', '.')));
    }
    return packages;
  }

  private static String title(String label) {
    StringBuilder title = new StringBuilder("Yandex Cloud");
    for (String word : label.split("[.-]", 0)) {
      title.append(' ').append(Character.toUpperCase(word.charAt(0))).append(word.substring(1));
    }
    return title.toString();
  }

  /** A host on its way into the table, and the service that shows it. */
  private record Row(String id, String title, String host, String service) {}
}
