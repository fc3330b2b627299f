package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a server is looked up: the labels of its host from the last to the first, {@link #PATH},
 * the segments of its path. What fits the key need not be on the server; what does not fit cannot.
 */
final class ServerKey {
  /** Stands for a label or segment that is, or has in it, a variable. */
  static final String ANY = "{}";

  /** Ends a key where a variable may stretch over several labels. */
  static final String MORE = "{*}";

  /** Stands between the host and the path. */
  static final String PATH = "/";

  private final IndexedServer server;
  private final Set<String> wide = new HashSet<>();

  private ServerKey(IndexedServer server, Map<String, Boolean> oneLabel) {
    this.server = server;
    for (IndexedServer.Variable variable : server.variables()) {
      boolean one =
          variable.allowed().isEmpty()
              ? oneLabel.computeIfAbsent(variable.pattern(), key -> OneLabel.is(variable))
              : OneLabel.is(variable);
      if (!one) {
        wide.add("{" + variable.name() + "}");
      }
    }
  }

  /** Returns the keys of {@code server}: one for each host that is known; none if it is open. */
  static List<List<String>> of(IndexedServer server) {
    return of(server, new HashMap<>());
  }

  /**
   * Returns the keys of {@code server}.
   *
   * @param oneLabel which patterns are of one label, as far as it was asked; many servers have the
   *     same
   */
  static List<List<String>> of(IndexedServer server, Map<String, Boolean> oneLabel) {
    ServerKey key = new ServerKey(server, oneLabel);
    List<List<String>> keys = new ArrayList<>();
    for (String host : HostSuffix.hosts(server)) {
      keys.add(key.of(host));
    }
    return keys;
  }

  private List<String> of(String host) {
    List<String> key = new ArrayList<>();
    List<String> labels = UrlParts.split(host, '.');
    for (int i = labels.size() - 1; i >= 0; i--) {
      String label = labels.get(i);
      if (label.indexOf('{') < 0) {
        key.add(label.toLowerCase(Locale.ROOT));
      } else if (isWide(label)) {
        key.add(MORE);
        return key;
      } else {
        key.add(ANY);
      }
    }
    key.add(PATH);
    for (String segment : segments(server.url())) {
      key.add(segment.indexOf('{') < 0 ? segment : ANY);
    }
    return key;
  }

  private boolean isWide(String label) {
    for (String variable : wide) {
      if (label.contains(variable)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> segments(String url) {
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    return slash < 0 ? Collections.emptyList() : UrlParts.split(url.substring(slash + 1), '/');
  }
}
