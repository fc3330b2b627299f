package io.github.authdex.catalog.sweep;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.authdex.auth.FixedHeader;
import io.github.authdex.auth.Server;
import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hosts, required headers and the verifying call of an entry beside those of a reading. */
final class ComparedPlaces {
  private ComparedPlaces() {}

  /** A host of the reading may be one value of a variable of the entry's. */
  static List<String> hosts(Entry entry, Catalog catalog, JsonNode reading) {
    Set<String> servers = new LinkedHashSet<>();
    entry.servers().forEach(server -> servers.add(host(server.url())));
    Set<String> missing = new LinkedHashSet<>(servers);
    Set<String> strange = new LinkedHashSet<>();
    for (JsonNode item : reading) {
      String url = item.asText().replaceFirst("\\s.*", "");
      if (servers.contains(host(url))) {
        missing.remove(host(url));
      } else if (!isOn(catalog, entry, url)) {
        strange.add(host(url));
      } else {
        catalog.find(url).forEach(match -> missing.remove(host(match.server().url())));
        missing.removeIf(template -> covers(template, host(url)));
      }
    }
    return missing.isEmpty() && strange.isEmpty()
        ? List.of()
        : List.of("hosts: entry " + servers + "; reading " + reading);
  }

  private static boolean isOn(Catalog catalog, Entry entry, String url) {
    return !catalog.find(url).isEmpty()
        || entry.servers().stream().anyMatch(server -> covers(host(server.url()), host(url)));
  }

  private static boolean covers(String template, String host) {
    StringBuilder pattern = new StringBuilder();
    for (String part : template.split("\\{\\}", -1)) {
      pattern.append(pattern.isEmpty() ? "" : "[^.]+").append(Pattern.quote(part));
    }
    return template.contains(Wire.HELD) && host.matches(pattern.toString());
  }

  private static String host(String url) {
    return Hosts.of(url).replaceAll("\\{[^{}]*\\}", Wire.HELD);
  }

  /** A value that the reading does not give, or the entry leaves to the caller, is not compared. */
  static List<String> headers(Entry entry, JsonNode reading) {
    Map<String, String> own = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    Stream.concat(
            entry.headers().stream(),
            entry.schemes().values().stream().flatMap(scheme -> scheme.headers().stream()))
        .filter(FixedHeader::required)
        .forEach(header -> own.put(header.name(), header.value().orElse("")));
    Map<String, String> read = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    reading
        .properties()
        .forEach(
            field ->
                read.put(
                    field.getKey(), field.getValue().isNull() ? "" : field.getValue().asText()));
    List<String> differences = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(own.keySet());
    read.keySet().stream().filter(name -> !own.containsKey(name)).forEach(names::add);
    for (String name : names) {
      String mine = own.get(name);
      String theirs = read.get(name);
      boolean open = "".equals(mine) || "".equals(theirs);
      if (mine == null || theirs == null || (!open && !mine.equals(theirs))) {
        differences.add("header " + name + ": entry " + said(mine) + "; reading " + said(theirs));
      }
    }
    return differences;
  }

  private static String said(String value) {
    if (value == null) {
      return "none";
    }
    return value.isEmpty() ? "required" : "\"" + value + "\"";
  }

  /** A reader who found no call says nothing about the entry's. */
  static List<String> verify(Entry entry, JsonNode reading) {
    if (!reading.isTextual()) {
      return List.of();
    }
    Set<String> calls = new LinkedHashSet<>();
    Stream.concat(entry.verify().stream(), entry.schemeVerify().values().stream())
        .forEach(
            verify ->
                entry.servers().stream().map(server -> url(server, verify)).forEach(calls::add));
    boolean equal = calls.stream().anyMatch(call -> plain(call).equals(plain(reading.asText())));
    return equal
        ? List.of()
        : List.of(
            "verify: entry "
                + (calls.isEmpty() ? "none" : calls.iterator().next())
                + "; reading "
                + reading.asText());
  }

  private static String url(Server server, Entry.Verify verify) {
    return verify
        .url()
        .filter(url -> url.contains("://"))
        .orElseGet(() -> server.url() + verify.url().orElse(verify.path()));
  }

  private static String plain(String url) {
    return url.replaceAll("\\{[^{}]*\\}", Wire.HELD).replaceFirst("/+$", "");
  }
}
