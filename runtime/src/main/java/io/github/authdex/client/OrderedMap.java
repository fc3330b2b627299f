package io.github.authdex.client;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Makes unmodifiable maps that keep their order, which {@link Map#of} does not. */
public final class OrderedMap {
  private OrderedMap() {}

  /** Returns the map of {@code entries}. */
  @SafeVarargs
  public static <K, V> Map<K, V> of(Map.Entry<K, V>... entries) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Map.Entry<K, V> entry : entries) {
      map.put(entry.getKey(), entry.getValue());
    }
    return Collections.unmodifiableMap(map);
  }

  /** Returns the map of all entries of {@code parts}, one after the other. */
  @SafeVarargs
  public static <K, V> Map<K, V> joined(Map<K, V>... parts) {
    Map<K, V> map = new LinkedHashMap<>();
    for (Map<K, V> part : parts) {
      map.putAll(part);
    }
    return Collections.unmodifiableMap(map);
  }
}
