package io.github.authdex.catalog.families;

import io.github.authdex.catalog.git.GitTree;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Makes the table of Azure's resource providers of the types that Microsoft makes of its
 * specifications: which there are, and in which scopes their resources can be read.
 */
final class AzureImport {
  private static final String HOST = "https://management.azure.com";
  private static final String SUBSCRIPTION = "/subscriptions/{subscriptionId}";
  private static final String GROUP = SUBSCRIPTION + "/resourceGroups/{resourceGroup}";

  private final GitTree types;
  private final KnownEntries known;
  private final ImportReport report;
  private final FamilyText text = new FamilyText();

  private AzureImport(GitTree types, KnownEntries known) throws IOException {
    this.types = types;
    this.known = known;
    this.report = new ImportReport("Azure/bicep-types-az " + types.commit() + " " + types.day());
  }

  /** Writes the rows of {@code clone} below the head of the family's file, and the report. */
  static void run(Path clone, Path entries, String head) throws IOException, SourceException {
    AzureImport made = new AzureImport(new GitTree(clone), new KnownEntries(entries));
    made.text.lines(head.replace("@commit@", made.types.commit()));
    for (Map.Entry<String, List<String>> provider : made.newest().entrySet()) {
      made.add(provider.getKey(), provider.getValue());
    }
    FamilyFiles.write(entries, "azure", made.text, made.report);
  }

  /**
   * Returns the files of each provider, the newest version first, a stable one before a preview.
   */
  private Map<String, List<String>> newest() throws IOException {
    Map<String, List<String>> newest = new TreeMap<>();
    for (String file : types.files("generated/")) {
      String[] parts = file.split("/", 0);
      if (parts.length == 5 && parts[4].equals("types.md") && parts[2].startsWith("microsoft.")) {
        newest.computeIfAbsent(parts[2], name -> new ArrayList<>()).add(file);
      }
    }
    newest
        .values()
        .forEach(files -> files.sort(Comparator.comparing(AzureImport::rank).reversed()));
    return newest;
  }

  private static long rank(String file) {
    String version = file.split("/", 0)[3];
    long day = Long.parseLong(version.substring(0, 10).replace("-", ""));
    return version.length() > 10 ? day : day + 100_000_000L;
  }

  /** A provider's types stand in several files, some of which have no resources. */
  private void add(String name, List<String> files) throws IOException {
    String id = "azure-" + name.replace('.', '-');
    String file = files.get(0);
    String types = this.types.text(file);
    String title = types.substring(2, types.indexOf(" @ "));
    for (int i = 1; i < files.size() && servers(title, types).isEmpty(); i++) {
      file = files.get(i);
      types = this.types.text(file);
    }
    if (name.endsWith(".admin")) {
      report.out(name, "it is of Azure Stack, on hosts of one's own");
    } else if (!title.toLowerCase(Locale.ROOT).equals(name)) {
      report.out(name, "its file is about " + title);
    } else if (title.matches(".*[A-Za-z0-9]{25,}.*") && title.matches(".*[0-9].*")) {
      report.out(name, "its name looks like a secret to the check");
    } else if (servers(title, types).isEmpty()) {
      report.out(name, "its resources are parts of other providers' alone");
    } else {
      known.name(id, title);
      report.row(name, id);
      Map<String, String> values = new LinkedHashMap<>();
      values.put("types", file.substring("generated/".length()));
      values.put("head", types.substring(0, types.indexOf('\n')));
      text.field("id", id)
          .field("title", title)
          .field("servers", servers(title, types))
          .field("values", values);
    }
  }

  private static List<String> servers(String provider, String types) {
    List<String> servers = new ArrayList<>();
    for (Map.Entry<String, String> scope :
        Map.of("ResourceGroup", GROUP, "Subscription", SUBSCRIPTION, "Tenant", "").entrySet()) {
      boolean readable =
          types
              .lines()
              .filter(line -> line.startsWith("* **Readable Scope(s)**: "))
              .anyMatch(line -> List.of(line.split("[: ,]+")).contains(scope.getKey()));
      if (readable) {
        servers.add(HOST + scope.getValue() + "/providers/" + provider);
      }
    }
    servers.sort((one, other) -> other.length() - one.length());
    return servers;
  }
}
