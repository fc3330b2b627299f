package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the APIs on whose servers a URL lies. Servers are looked up by the end of their host, and
 * only those that share it are compared, so that the size of the catalog does not matter.
 */
final class ServerMatcher {
  private static final Comparator<Ranked> MOST_SPECIFIC_FIRST =
      Comparator.comparingInt((Ranked ranked) -> ranked.pattern().hostRank())
          .thenComparingInt(ranked -> ranked.pattern().pathRank())
          .reversed();

  private final Map<String, List<Candidate>> bySuffix = new HashMap<>();

  ServerMatcher(List<IndexedApi> apis) {
    for (IndexedApi api : apis) {
      for (IndexedServer server : api.servers()) {
        Candidate candidate = new Candidate(api, server);
        for (String suffix : HostSuffix.of(server)) {
          bySuffix.computeIfAbsent(suffix, key -> new ArrayList<>()).add(candidate);
        }
      }
    }
  }

  /** Returns a match for each API that {@code url} belongs to, the most specific first. */
  List<ApiMatch> find(ApiUrl url) {
    List<Ranked> found = new ArrayList<>();
    for (Candidate candidate : candidates(url.host())) {
      ServerPattern pattern = new ServerPattern(candidate.server());
      pattern.match(candidate.api(), url).ifPresent(match -> found.add(new Ranked(pattern, match)));
    }
    found.sort(MOST_SPECIFIC_FIRST);
    return eachApiOnce(found);
  }

  /** Returns the match on the most specific server of {@code api}, whatever its open host is. */
  static Optional<ApiMatch> find(IndexedApi api, ApiUrl url) {
    return api.servers().stream()
        .map(server -> new ServerPattern(server, true))
        .flatMap(
            pattern -> pattern.match(api, url).map(match -> new Ranked(pattern, match)).stream())
        .min(MOST_SPECIFIC_FIRST)
        .map(Ranked::match);
  }

  private List<Candidate> candidates(String host) {
    List<Candidate> candidates = new ArrayList<>(bySuffix.getOrDefault(host, List.of()));
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      candidates.addAll(bySuffix.getOrDefault(host.substring(dot + 1), List.of()));
    }
    return candidates;
  }

  private static List<ApiMatch> eachApiOnce(List<Ranked> found) {
    Set<String> seen = new HashSet<>();
    return found.stream().map(Ranked::match).filter(match -> seen.add(match.api().id())).toList();
  }

  private record Candidate(IndexedApi api, IndexedServer server) {}

  private record Ranked(ServerPattern pattern, ApiMatch match) {}
}
