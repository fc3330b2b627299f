package io.github.authdex.catalog;

import io.github.authdex.catalog.lint.NearestWord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** What somebody may have meant by a name or URL that the catalog does not know. */
final class Suggestions {
  private static final int AT_MOST = 3;
  private static final int FAR = Integer.MAX_VALUE;

  private final List<IndexedApi> apis;

  Suggestions(List<IndexedApi> apis) {
    this.apis = apis;
  }

  /** Returns ids, the likeliest first, three at most. */
  List<String> near(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    String url = word.substring(word.indexOf("://") < 0 ? 0 : word.indexOf("://") + 3);
    String host = url.split("[/?#:\\\\]", 2)[0];
    Asked asked = new Asked(host, provider(host), Set.copyOf(List.of(host.split("\\."))));
    String path = url.substring(host.length());
    boolean name = url.equals(word);
    List<Ranked> ranked = new ArrayList<>();
    for (IndexedApi api : apis) {
      int distance = Math.min(name ? nameDistance(word, api) : FAR, urlDistance(asked, path, api));
      if (distance < FAR) {
        ranked.add(new Ranked(api.id(), distance));
      }
    }
    ranked.sort(Comparator.comparingInt(Ranked::distance));
    return ranked.stream()
        .filter(one -> one.distance() <= ranked.get(0).distance() + 1)
        .limit(AT_MOST)
        .map(Ranked::id)
        .toList();
  }

  private static int nameDistance(String word, IndexedApi api) {
    return Stream.concat(Stream.of(api.id(), api.title()), api.aliases().stream())
        .mapToInt(name -> distance(word, name.toLowerCase(Locale.ROOT)))
        .min()
        .orElse(FAR);
  }

  private static int distance(String word, String name) {
    int limit = Math.min(word.length() - 1, Math.max(1, word.length() / 3));
    OptionalInt typo = NearestWord.within(limit, word, name);
    if (typo.isPresent()) {
      return typo.getAsInt();
    }
    boolean part = word.length() >= 3 && name.contains(word);
    return part ? 1 + name.length() - word.length() : FAR;
  }

  private static int urlDistance(Asked asked, String path, IndexedApi api) {
    if (asked.host().indexOf('.') < 0) {
      return FAR;
    }
    if (api.servers().stream().anyMatch(server -> isAnybodys(server, path))) {
      return 1;
    }
    return api.servers().stream()
        .flatMap(server -> HostSuffix.of(server).stream())
        .mapToInt(known -> hostDistance(asked, known, api.id()))
        .min()
        .orElse(FAR);
  }

  /** An API that people host themselves is told by its path, unless half of the web has that. */
  private static boolean isAnybodys(IndexedServer server, String path) {
    String url = server.url();
    int slash = url.indexOf('/', url.indexOf("://") + 3);
    String base = slash < 0 ? "" : url.substring(slash).toLowerCase(Locale.ROOT);
    return HostSuffix.of(server).isEmpty()
        && base.indexOf('{') < 0
        && base.indexOf('/', 1) > 0
        && !base.equals("/api/v1")
        && path.startsWith(base);
  }

  private static int hostDistance(Asked asked, String known, String id) {
    String host = asked.host();
    if (host.equals(known) || host.endsWith("." + known)) {
      return 0;
    }
    if (asked.provider().equals(provider(known)) || asked.labels().contains(id)) {
      return 1;
    }
    OptionalInt typo = NearestWord.within(Math.max(1, known.length() / 4), host, known);
    return typo.isPresent() ? 1 + typo.getAsInt() : FAR;
  }

  /** Returns the last two labels, which mostly are the provider's own. */
  private static String provider(String host) {
    int last = host.lastIndexOf('.');
    int start = host.lastIndexOf('.', last - 1);
    return host.substring(start + 1);
  }

  private record Asked(String host, String provider, Set<String> labels) {}

  private record Ranked(String id, int distance) {}
}
