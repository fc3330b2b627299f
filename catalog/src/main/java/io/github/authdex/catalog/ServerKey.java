package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
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

  private ServerKey(IndexedServer server) {
    this.server = server;
    for (IndexedServer.Variable variable : server.variables()) {
      if (!OneLabel.is(variable)) {
        wide.add("{" + variable.name() + "}");
      }
    }
  }

  /** Returns the keys of {@code server}: one for each host that is known; none if it is open. */
  static List<List<String>> of(IndexedServer server) {
    ServerKey key = new ServerKey(server);
    return HostSuffix.hosts(server).stream().map(key::of).distinct().toList();
  }

  private List<String> of(String host) {
    List<String> key = new ArrayList<>();
    List<String> labels = UrlParts.split(host.toLowerCase(Locale.ROOT), '.');
    List<String> named = UrlParts.split(host, '.');
    for (int i = labels.size() - 1; i >= 0; i--) {
      if (wide.stream().anyMatch(named.get(i)::contains)) {
        key.add(MORE);
        return key;
      }
      key.add(labels.get(i).indexOf('{') < 0 ? labels.get(i) : ANY);
    }
    key.add(PATH);
    for (String segment : segments(server.url())) {
      key.add(segment.indexOf('{') < 0 ? segment : ANY);
    }
    return key;
  }

  private static List<String> segments(String url) {
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    return slash < 0 ? Collections.emptyList() : UrlParts.split(url.substring(slash + 1), '/');
  }
}
