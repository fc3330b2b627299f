package io.github.authdex.cli.verb;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedAlternative;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.catalog.IndexedServer;
import io.github.authdex.cli.input.EntryOrigin;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code --json} prints of an API; docs/json.md describes it. */
final class ApiJson {
  private ApiJson() {}

  /** Returns {@code api} and, where it is not the bundled catalog's, which it is from. */
  static Map<String, Object> of(Catalog catalog, IndexedApi api) {
    return of(catalog, api, api.security());
  }

  /** Returns that of {@code api} where a call needs {@code security}. */
  static Map<String, Object> of(
      Catalog catalog, IndexedApi api, List<IndexedAlternative> security) {
    Map<String, Object> map = of(api, security);
    EntryOrigin.json(catalog, api.id()).ifPresent(from -> map.put("from", from));
    return map;
  }

  private static Map<String, Object> of(IndexedApi api, List<IndexedAlternative> security) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", api.id());
    map.put("title", api.title());
    map.put("provider", api.provider());
    map.put("categories", api.categories());
    map.put("docs", api.docs());
    map.put("grade", api.grade(LocalDate.now(ZoneOffset.UTC)).toString().toLowerCase(Locale.ROOT));
    map.put("servers", api.servers().stream().map(IndexedServer::url).toList());
    map.put("security", security.stream().map(ApiJson::alternative).toList());
    return map;
  }

  private static Map<String, Object> alternative(IndexedAlternative alternative) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("words", alternative.words());
    map.put("schemes", alternative.schemes().stream().map(ApiJson::scheme).toList());
    return map;
  }

  private static Map<String, Object> scheme(IndexedAlternative.Scheme scheme) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", scheme.name());
    map.put("kind", scheme.kind());
    map.put("scopes", scheme.scopes());
    return map;
  }
}
