package io.github.authdex.site;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CatalogCounts;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** The front page: every API of the catalog, and how it is authenticated. */
final class CatalogPage {
  private final Templates templates;
  private final LocalDate today;

  CatalogPage(Templates templates, LocalDate today) {
    this.templates = templates;
    this.today = today;
  }

  Page of(Catalog catalog) {
    List<Map<String, Object>> apis = catalog.list().stream().map(this::row).toList();
    CatalogCounts counts = CatalogCounts.of(catalog.list(), today);
    return new Page(
        "index.html",
        templates.fill(
            "catalog.mustache",
            Map.of("apis", apis, "count", apis.size(), "counts", counts.toString())));
  }

  private Map<String, Object> row(IndexedApi api) {
    return Map.of(
        "id", api.id(),
        "title", api.title(),
        "docs", api.docs(),
        "grade", api.grade(today).toString(),
        "categories", String.join(", ", api.categories()),
        "servers", api.servers().stream().map(IndexedServer::url).toList(),
        "alternatives", api.alternatives());
  }
}
