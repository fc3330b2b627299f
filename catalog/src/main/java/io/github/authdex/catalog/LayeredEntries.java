package io.github.authdex.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The entries of a catalog with those of others in front of them. */
final class LayeredEntries implements EntrySource {
  private final Catalog base;
  private final Map<String, OwnCatalog> owners = new TreeMap<>();
  private final Map<String, IndexedApi> apis = new TreeMap<>();
  private final Set<String> shadowing = new HashSet<>();

  /**
   * @param own in the order of their weight, the last in front
   */
  LayeredEntries(Catalog base, List<OwnCatalog> own) {
    this.base = base;
    base.list().forEach(api -> apis.put(api.id(), api));
    for (OwnCatalog catalog : own) {
      catalog.unusable().forEach(apis::remove);
      for (IndexedApi api : catalog.catalog().list()) {
        if (apis.put(api.id(), api) != null) {
          shadowing.add(api.id());
        }
        owners.put(api.id(), catalog);
      }
    }
  }

  List<IndexedApi> apis() {
    return List.copyOf(apis.values());
  }

  @Override
  public JsonNode tree(String id) {
    return owners.containsKey(id) ? owners.get(id).catalog().tree(id) : base.tree(id);
  }

  @Override
  public boolean isBundled(String id) {
    return !owners.containsKey(id) && base.isBundled(id);
  }

  @Override
  public Optional<OwnCatalog> own(String id) {
    return Optional.ofNullable(owners.get(id));
  }

  @Override
  public boolean shadows(String id) {
    return shadowing.contains(id);
  }
}
