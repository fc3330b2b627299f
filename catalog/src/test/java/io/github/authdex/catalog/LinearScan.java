package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the matcher answers, by trying every server in turn. */
final class LinearScan {
  private final List<ServerPattern> patterns = new ArrayList<>();

  LinearScan(List<IndexedApi> apis) {
    for (IndexedApi api : apis) {
      for (IndexedServer server : api.servers()) {
        if (!HostSuffix.of(server).isEmpty()) {
          patterns.add(new ServerPattern(api, server, false));
        }
      }
    }
  }

  List<ApiMatch> find(ApiUrl url) {
    Map<ServerPattern, ApiMatch> found = new LinkedHashMap<>();
    for (ServerPattern pattern : patterns) {
      pattern.match(url).ifPresent(match -> found.put(pattern, match));
    }
    Map<String, ApiMatch> byId = new LinkedHashMap<>();
    found.entrySet().stream()
        .sorted(
            Comparator.comparing(
                Map.Entry::getKey,
                Comparator.comparingInt(ServerPattern::hostRank)
                    .thenComparingInt(ServerPattern::pathRank)
                    .reversed()))
        .forEach(match -> byId.putIfAbsent(match.getValue().api().id(), match.getValue()));
    return List.copyOf(byId.values());
  }
}
