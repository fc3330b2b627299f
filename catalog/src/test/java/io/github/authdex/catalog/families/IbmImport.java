package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Makes the table of IBM Cloud of IBM's SDKs for Python: where each service is. */
final class IbmImport {
  private static final String PLATFORM = "IBM/platform-services-python-sdk";
  private static final String NETWORKING = "IBM/networking-python-sdk";
  private static final Pattern FILE = Pattern.compile("ibm_\\w+/\\w+_v\\d+\\.py");
  private static final Pattern NAME = Pattern.compile("DEFAULT_SERVICE_NAME = '([^']+)'");
  private static final Pattern URL = Pattern.compile("DEFAULT_SERVICE_URL = '([^']+)'");

  private final KnownEntries known;
  private final ImportReport report;
  private final Map<String, List<Service>> byUrl = new TreeMap<>();

  private IbmImport(KnownEntries known, String sources) {
    this.known = known;
    this.report = new ImportReport(sources);
  }

  /** Writes the rows of both clones below the head of the family's file, and the report. */
  static void run(Path platform, Path networking, Path entries, String head)
      throws IOException, SourceException {
    GitTree first = new GitTree(platform);
    GitTree second = new GitTree(networking);
    String sources =
        String.format(
            "%s %s %s, with %s %s %s",
            PLATFORM, first.commit(), first.day(), NETWORKING, second.commit(), second.day());
    IbmImport made = new IbmImport(new KnownEntries(entries), sources);
    made.read(PLATFORM, first);
    made.read(NETWORKING, second);
    FamilyText text = new FamilyText().lines(head);
    made.rows().forEach((id, service) -> write(id, service, text));
    FamilyFiles.write(entries, "ibm", text, made.report);
  }

  private void read(String repository, GitTree sdk) throws IOException {
    for (String path : sdk.files(".")) {
      if (FILE.matcher(path).matches()) {
        String text = sdk.text(path);
        String url = Texts.first(URL, text);
        String page = "https://github.com/" + repository + "/blob/" + sdk.commit() + "/" + path;
        add(new Service(Texts.first(NAME, text), url, page));
      }
    }
  }

  private void add(Service service) {
    Optional<String> entry = known.at(service.url()).or(() -> known.at(service.origin()));
    if (service.url().isEmpty()) {
      report.out(service.name(), "its URL is its user's");
    } else if (entry.isPresent()) {
      report.entry(service.name(), entry.get());
    } else {
      byUrl.computeIfAbsent(service.url(), url -> new ArrayList<>()).add(service);
    }
  }

  /** Returns a service for each URL by its id; the others that are there are found by it. */
  private Map<String, Service> rows() {
    Map<String, Service> rows = new TreeMap<>();
    for (List<Service> there : byUrl.values()) {
      there.sort(Comparator.comparing(Service::name));
      Service first = there.get(0);
      rows.put(first.id(), first);
      known.name(first.id(), first.title());
      report.row(first.name(), first.id());
      there.subList(1, there.size()).forEach(other -> report.same(other.name(), first.id()));
    }
    return rows;
  }

  private static void write(String id, Service service, FamilyText text) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("page", service.page());
    values.put("url", service.url());
    text.field("id", id)
        .field("title", service.title())
        .field("servers", List.of(service.url()))
        .field("values", values);
  }

  /**
   * A service of an SDK.
   *
   * @param url empty if it has none that holds for all
   * @param page of its client
   */
  private record Service(String name, String url, String page) {
    private String origin() {
      return url.replaceAll("(?<=[a-z])/.*", "");
    }

    /** Words of the host and the path that no other service has. */
    private List<String> words() {
      return List.of(
          url.replaceAll("^https://(api\\.)?|\\.cloud\\.ibm\\.com|/(api|v[0-9])\\b[^/]*", "")
              .split("[./-]", 0));
    }

    private String id() {
      return "ibm-cloud-" + String.join("-", words());
    }

    private String title() {
      return "IBM Cloud "
          + String.join(
              " ",
              words().stream()
                  .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                  .toList());
    }
  }
}
