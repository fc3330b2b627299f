package io.github.authdex.generator;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedAlternative;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The APIs of the catalog that tests try one by one: of a family one for each form that its servers
 * have; of those with a file of their own one for each way to authenticate, and others up to a
 * hundred, the same at each run. With {@code -Dauthdex.catalog=whole} each of these; with {@code
 * -Dauthdex.catalog=stripe,github} these alone.
 */
public final class CatalogSample {
  private static final int OWN = 100;
  private static final String ASKED = System.getProperty("authdex.catalog", "");

  private CatalogSample() {}

  /** Returns their ids, in order. */
  public static List<String> ids() {
    if (!ASKED.isEmpty() && !whole()) {
      return List.of(ASKED.split(",", -1));
    }
    List<IndexedApi> all = Catalog.bundled().list();
    Set<String> seen = new HashSet<>();
    Set<String> sample = new TreeSet<>();
    all.stream()
        .filter(api -> api.family().isPresent() && seen.add(form(api)))
        .forEach(api -> sample.add(api.id()));
    int families = sample.size();
    List<IndexedApi> own = all.stream().filter(api -> api.family().isEmpty()).toList();
    own.stream().filter(api -> whole() || seen.add(ways(api))).forEach(api -> sample.add(api.id()));
    own.stream()
        .map(IndexedApi::id)
        .sorted(Comparator.comparing(String::hashCode))
        .takeWhile(id -> sample.size() - families < OWN)
        .forEach(sample::add);
    return List.copyOf(sample);
  }

  private static boolean whole() {
    return ASKED.equals("whole");
  }

  private static String ways(IndexedApi api) {
    return api.security().stream()
        .map(way -> way.schemes().stream().map(IndexedAlternative.Scheme::kind).sorted().toList())
        .collect(Collectors.toCollection(HashSet::new))
        .toString();
  }

  private static String form(IndexedApi api) {
    List<String> servers = api.servers().stream().map(CatalogSample::form).distinct().toList();
    return api.family() + " " + servers;
  }

  private static String form(IndexedServer server) {
    return server.variables().stream()
        .map(variable -> variable.name() + variable.defaultValue().isPresent())
        .toList()
        .toString();
  }
}
