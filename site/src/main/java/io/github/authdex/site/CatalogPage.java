package io.github.authdex.site;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import java.util.List;
import java.util.Map;

/** The front page: every API of the catalog, and how it is authenticated. */
final class CatalogPage {
  private final Templates templates;

  CatalogPage(Templates templates) {
    this.templates = templates;
  }

  Page of(Catalog catalog) {
    List<Map<String, Object>> apis = catalog.list().stream().map(CatalogPage::row).toList();
    return new Page(
        "index.html",
        templates.fill("catalog.mustache", Map.of("apis", apis, "count", apis.size())));
  }

  private static Map<String, Object> row(IndexedApi api) {
    return Map.of(
        "id", api.id(),
        "title", api.title(),
        "docs", api.docs(),
        "grade", api.grade().toString(),
        "categories", String.join(", ", api.categories()),
        "servers", api.servers().stream().map(IndexedServer::url).toList(),
        "alternatives", api.alternatives());
  }
}
