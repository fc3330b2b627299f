package io.github.authdex.catalog.families;

import java.util.Map;
import java.util.TreeMap;

/** What became of each service that an importer read; stands beside the family's table. */
final class ImportReport {
  private final String source;
  private final Map<String, String> lines = new TreeMap<>();

  ImportReport(String source) {
    this.source = source;
  }

  /** The service is a row of the table. */
  void row(String service, String id) {
    lines.put(service, "row " + id);
  }

  /** The service answers at the URLs of another, and is found by that row. */
  void same(String service, String id) {
    lines.put(service, "same " + id);
  }

  /** The service has an entry of its own, which says more. */
  void entry(String service, String id) {
    lines.put(service, "entry " + id);
  }

  /** The service is in no table. */
  void out(String service, String why) {
    lines.put(service, "out " + why);
  }

  private long count(String word) {
    return lines.values().stream().filter(line -> line.startsWith(word + " ")).count();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(source).append('\n');
    text.append(
        String.format(
            "%d services: %d rows, %d at the URLs of another, %d with an entry, %d left out%n",
            lines.size(), count("row"), count("same"), count("entry"), count("out")));
    lines.forEach((service, line) -> text.append(service + "\t" + line + "\n"));
    return text.toString();
  }
}
