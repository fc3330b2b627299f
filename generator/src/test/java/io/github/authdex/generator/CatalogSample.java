package io.github.authdex.generator;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The APIs of the catalog that differ in more than names: each that has a file of its own, and of a
 * family one for each form that its servers have.
 */
public final class CatalogSample {
  private CatalogSample() {}

  /** Returns their ids, in order. */
  public static List<String> ids() {
    Set<String> seen = new HashSet<>();
    return Catalog.bundled().list().stream()
        .filter(api -> api.family().isEmpty() || seen.add(form(api)))
        .map(IndexedApi::id)
        .toList();
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
