package io.github.authdex.generator.cli;

import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What {@code --json} prints of an API: version 1 of this shape, which only grows. */
final class ApiJson {
  private ApiJson() {}

  static Map<String, Object> of(IndexedApi api) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", api.id());
    map.put("title", api.title());
    map.put("provider", api.provider());
    map.put("categories", api.categories());
    map.put("docs", api.docs());
    map.put("grade", api.grade().toString().toLowerCase(Locale.ROOT));
    map.put("servers", api.servers().stream().map(IndexedServer::url).toList());
    map.put("security", api.alternatives());
    return map;
  }
}
