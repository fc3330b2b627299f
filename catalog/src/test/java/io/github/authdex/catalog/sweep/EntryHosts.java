package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which files of a catalog name a host or a token endpoint: what several name is nobody's own. */
final class EntryHosts {
  private final Map<String, Set<Path>> files = new HashMap<>();

  EntryHosts(Path entries) throws IOException, SourceException {
    for (Path file : EntryFolder.files(entries)) {
      JsonNode root = DocumentReader.read(file).root();
      for (JsonNode server : root.findValues("servers")) {
        server.findValues("url").forEach(url -> add(Hosts.of(url.asText()), file));
        server.forEach(url -> add(Hosts.of(url.asText()), file)); // Those of a family's row.
      }
      root.findValues("tokenUrl").forEach(url -> add(url.asText(), file));
    }
  }

  private void add(String name, Path file) {
    if (!name.isEmpty()) {
      files.computeIfAbsent(name, key -> new HashSet<>()).add(file);
    }
  }

  /** Returns whether no two files name it. */
  boolean isOfOne(String hostOrTokenUrl) {
    return files.getOrDefault(hostOrTokenUrl, Set.of()).size() < 2;
  }
}
