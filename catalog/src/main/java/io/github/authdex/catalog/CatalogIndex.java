package io.github.authdex.catalog;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The index of the APIs inside this library, read as far as somebody asks. Threads may share it.
 */
final class CatalogIndex {
  private final String text;
  private volatile List<IndexedApi> all;
  private volatile Set<String> ids;

  CatalogIndex(String text) {
    this.text = text;
  }

  /** Makes one of which all is known. */
  CatalogIndex(List<IndexedApi> all) {
    this.text = "";
    this.all = List.copyOf(all);
  }

  /** Returns all APIs. */
  List<IndexedApi> all() {
    List<IndexedApi> read = all;
    if (read == null) {
      read = List.copyOf(IndexReader.read(text));
      all = read;
    }
    return read;
  }

  /** Returns those APIs, and perhaps others, that have a server on {@code host}. */
  List<IndexedApi> on(String host) {
    return all != null
        ? all
        : new HostLines(text)
            .blocks(host).stream().map(block -> IndexReader.read(text, block)).toList();
  }

  /** Returns whether an API of that id is among them. */
  boolean has(String id) {
    return all != null
        ? ids().contains(id)
        : id.indexOf('\t') < 0 && text.contains("\napi\t" + id + "\t");
  }

  private Set<String> ids() {
    Set<String> read = ids;
    if (read == null) {
      read = all.stream().map(IndexedApi::id).collect(Collectors.toUnmodifiableSet());
      ids = read;
    }
    return read;
  }
}
