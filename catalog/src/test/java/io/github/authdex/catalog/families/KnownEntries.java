package io.github.authdex.catalog.families;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.DocumentReader;
import io.github.authdex.catalog.source.SourceException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The entries that stand in files of their own: what they have no row may have. */
final class KnownEntries {
  private final Map<String, String> servers = new LinkedHashMap<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  KnownEntries(Path entries) throws IOException, SourceException {
    for (Path file : EntryFolder.files(entries)) {
      JsonNode root = DocumentReader.read(file).root();
      if (!root.has("family")) {
        String id = root.path("id").asText();
        ids.add(id);
        names.add(plain(id));
        names.add(plain(root.path("title").asText()));
        root.path("aliases").forEach(alias -> names.add(plain(alias.asText())));
        root.path("servers").forEach(server -> servers.put(server.path("url").asText(), id));
      }
    }
  }

  boolean has(String id) {
    return ids.contains(id);
  }

  /** Returns the entry that has a server at {@code url}. */
  Optional<String> at(String url) {
    return Optional.ofNullable(servers.get(url));
  }

  /** Takes {@code name} for a service; returns whether nobody had it. */
  boolean take(String name) {
    return names.add(plain(name));
  }

  /** Takes an id and a title of one service, which may be alike. */
  void name(String id, String title) {
    if (!take(title)) {
      throw new IllegalStateException("Expected a title that nobody has but was \"" + title + "\"");
    }
    take(id);
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
