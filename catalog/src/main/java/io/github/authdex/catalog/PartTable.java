package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/**
 * Values by labels of hosts or segments of paths, which are looked up where they stand in a URL: a
 * copy of each part would be most of the work.
 */
final class PartTable<V> {
  private List<Node<V>> chains = List.of();
  private int size;

  /** One part, and the next whose hash ends alike. */
  private static final class Node<V> {
    private final int hash;
    private final String part;
    private final V value;
    private Node<V> next;

    private Node(int hash, String part, V value) {
      this.hash = hash;
      this.part = part;
      this.value = value;
    }
  }

  /** Returns the value of {@code part}, which is made if there is none. */
  V getOrAdd(String part, Supplier<V> make) {
    V known = get(part, 0, part.length());
    if (known != null) {
      return known;
    }
    if (size == chains.size()) {
      grow();
    }
    Node<V> node = new Node<>(hash(part, 0, part.length()), part, make.get());
    put(node);
    size++;
    return node.value;
  }

  /** Returns the value of what stands between two places of {@code text}, or null. */
  V get(String text, int start, int end) {
    if (size == 0) {
      return null;
    }
    int hash = hash(text, start, end);
    for (Node<V> node = chains.get(hash & (chains.size() - 1)); node != null; node = node.next) {
      if (node.hash == hash
          && node.part.length() == end - start
          && text.startsWith(node.part, start)) {
        return node.value;
      }
    }
    return null;
  }

  private void grow() {
    List<Node<V>> before = chains;
    chains = new ArrayList<>(Collections.nCopies(Math.max(1, 2 * before.size()), null));
    for (Node<V> chain : before) {
      for (Node<V> node = chain; node != null; ) {
        Node<V> next = node.next;
        put(node);
        node = next;
      }
    }
  }

  private void put(Node<V> node) {
    int at = node.hash & (chains.size() - 1);
    node.next = chains.get(at);
    chains.set(at, node);
  }

  private static int hash(String text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text.charAt(i);
    }
    return hash ^ (hash >>> 16);
  }
}
