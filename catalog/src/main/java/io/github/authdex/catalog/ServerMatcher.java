package io.github.authdex.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the APIs on whose servers a URL lies. Threads may share it. */
final class ServerMatcher {
  private static final Comparator<Ranked> MOST_SPECIFIC_FIRST =
      Comparator.comparingInt((Ranked ranked) -> ranked.pattern().hostRank())
          .thenComparingInt(ranked -> ranked.pattern().pathRank())
          .reversed();

  private final ServerTrie<Candidate> servers = new ServerTrie<>();

  ServerMatcher(List<IndexedApi> apis) {
    Map<String, Boolean> oneLabel = new HashMap<>();
    for (IndexedApi api : apis) {
      for (IndexedServer server : api.servers()) {
        Candidate candidate = new Candidate(api, server);
        for (List<String> key : ServerKey.of(server, oneLabel)) {
          servers.add(key, candidate);
        }
      }
    }
  }

  /** Returns a match for each API that {@code url} belongs to, the most specific first. */
  List<ApiMatch> find(ApiUrl url) {
    List<Ranked> found = new ArrayList<>();
    servers.find(
        url,
        candidate ->
            candidate
                .pattern()
                .match(url)
                .ifPresent(match -> found.add(new Ranked(candidate.pattern(), match))));
    return eachApiOnce(found);
  }

  /** Returns the match on the most specific server of {@code api}, whatever its open host is. */
  static Optional<ApiMatch> find(IndexedApi api, ApiUrl url) {
    return api.servers().stream()
        .map(server -> new ServerPattern(api, server, true))
        .flatMap(pattern -> pattern.match(url).map(match -> new Ranked(pattern, match)).stream())
        .min(MOST_SPECIFIC_FIRST)
        .map(Ranked::match);
  }

  private static List<ApiMatch> eachApiOnce(List<Ranked> found) {
    if (found.size() < 2) {
      return found.isEmpty() ? List.of() : List.of(found.get(0).match());
    }
    found.sort(MOST_SPECIFIC_FIRST);
    List<ApiMatch> matches = new ArrayList<>(found.size());
    for (Ranked ranked : found) {
      String id = ranked.match().api().id();
      if (matches.stream().noneMatch(match -> match.api().id().equals(id))) {
        matches.add(ranked.match());
      }
    }
    return List.copyOf(matches);
  }

  /** A server whose patterns are compiled when a URL comes that may lie on it. */
  private static final class Candidate {
    private final IndexedApi api;
    private final IndexedServer server;
    private volatile ServerPattern made;

    private Candidate(IndexedApi api, IndexedServer server) {
      this.api = api;
      this.server = server;
    }

    /** Threads that come first together make equal ones. */
    private ServerPattern pattern() {
      ServerPattern pattern = made;
      if (pattern == null) {
        pattern = new ServerPattern(api, server, false);
        made = pattern;
      }
      return pattern;
    }
  }

  private record Ranked(ServerPattern pattern, ApiMatch match) {}
}
