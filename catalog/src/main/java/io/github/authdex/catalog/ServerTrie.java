package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Servers by their {@linkplain ServerKey keys}. A look-up takes a step for each label of the host
 * and each segment of the path, and two where some server has a variable in that place and another
 * has not; how many servers there are does not matter.
 *
 * @param <T> what is kept of a server
 */
final class ServerTrie<T> {
  private final PartTable<ServerTrie<T>> plain = new PartTable<>();
  private final List<T> here = new ArrayList<>(1);
  private ServerTrie<T> any;
  private ServerTrie<T> path;

  void add(List<String> key, T server) {
    ServerTrie<T> at = this;
    for (String step : key) {
      at = at.child(step);
    }
    at.here.add(server);
  }

  private ServerTrie<T> child(String step) {
    switch (step) {
      case ServerKey.MORE -> {
        return this;
      }
      case ServerKey.ANY -> {
        any = any == null ? new ServerTrie<>() : any;
        return any;
      }
      case ServerKey.PATH -> {
        path = path == null ? new ServerTrie<>() : path;
        return path;
      }
      default -> {
        return plain.getOrAdd(step, ServerTrie::new);
      }
    }
  }

  /** Gives {@code found} each server whose key fits {@code url}. */
  void find(ApiUrl url, Consumer<T> found) {
    find(url.host(), url.host().length(), url.path(), found);
  }

  /**
   * @param end where the labels end that were not yet looked at; -1 if all were
   */
  private void find(String host, int end, String urlPath, Consumer<T> found) {
    here.forEach(found);
    if (end < 0) {
      if (path != null) {
        path.find(urlPath, 0, found);
      }
      return;
    }
    int dot = host.lastIndexOf('.', end - 1);
    ServerTrie<T> next = plain.get(host, dot + 1, end);
    if (next != null) {
      next.find(host, dot, urlPath, found);
    }
    if (any != null) {
      any.find(host, dot, urlPath, found);
    }
  }

  /**
   * @param start where the slash stands of the segments that were not yet looked at
   */
  private void find(String urlPath, int start, Consumer<T> found) {
    here.forEach(found);
    if (start >= urlPath.length()) {
      return;
    }
    int slash = urlPath.indexOf('/', start + 1);
    int end = slash < 0 ? urlPath.length() : slash;
    ServerTrie<T> next = plain.get(urlPath, start + 1, end);
    if (next != null) {
      next.find(urlPath, end, found);
    }
    if (any != null) {
      any.find(urlPath, end, found);
    }
  }
}
