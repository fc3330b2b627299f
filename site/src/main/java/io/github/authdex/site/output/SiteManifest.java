package io.github.authdex.site.output;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a run wrote into a folder: each part with its key, and each of its files with its size and
 * its time, by which the next run sees what is as it left it.
 *
 * @param parts by name
 */
record SiteManifest(Map<String, Part> parts) {
  /** Lies in the folder beside the site. */
  static final String NAME = ".authdex-site";

  private static final String HEAD = "authdex site 1";

  SiteManifest {
    parts = Collections.unmodifiableMap(new TreeMap<>(parts));
  }

  /**
   * A part that was written.
   *
   * @param key of its state
   * @param files path to what was written there
   */
  record Part(String key, Map<String, Stamp> files) {
    Part {
      files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }
  }

  /**
   * What tells a file that was written from one that was changed since.
   *
   * @param size in octets
   * @param modified in milliseconds since 1970
   */
  record Stamp(long size, long modified) {
    /** Of a file that is not there. */
    static final Stamp ABSENT = new Stamp(-1, -1);

    boolean isAbsent() {
      return size < 0;
    }
  }

  /** Returns this without {@code paths}, and the parts that have one of them to be made again. */
  SiteManifest without(Set<String> paths) {
    Map<String, Part> others = new TreeMap<>();
    parts.forEach(
        (name, part) -> {
          Map<String, Stamp> files = new LinkedHashMap<>(part.files());
          boolean whole = !files.keySet().removeAll(paths);
          others.put(name, new Part(whole ? part.key() : "", files));
        });
    return new SiteManifest(others);
  }

  /** Returns each file that was written, by its path. */
  Map<String, Stamp> files() {
    Map<String, Stamp> files = new TreeMap<>();
    parts.values().forEach(part -> files.putAll(part.files()));
    return files;
  }

  /** Returns what {@code text} says; nothing if a run of another version wrote it. */
  static SiteManifest parse(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty() || !lines.get(0).equals(HEAD)) {
      return new SiteManifest(Map.of());
    }
    Map<String, Part> parts = new TreeMap<>();
    String name = "";
    String key = "";
    Map<String, Stamp> files = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 2) {
        parts.put(name, new Part(key, files));
        name = fields[0];
        key = fields[1];
        files = new LinkedHashMap<>();
      } else if (fields.length == 3) {
        files.put(fields[0], new Stamp(number(fields[1]), number(fields[2])));
      }
    }
    parts.put(name, new Part(key, files));
    return new SiteManifest(parts);
  }

  private static long number(String text) {
    return text.matches("-?[0-9]{1,18}") ? Long.parseLong(text) : -1;
  }

  /** Returns what {@link #parse} reads. */
  String text() {
    List<String> lines = new ArrayList<>(List.of(HEAD));
    parts.forEach(
        (name, part) -> {
          lines.add(name + "\t" + part.key());
          part.files()
              .forEach(
                  (path, stamp) -> lines.add(path + "\t" + stamp.size() + "\t" + stamp.modified()));
        });
    return String.join("\n", lines) + "\n";
  }
}
