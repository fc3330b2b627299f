package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerMatcherTest {
  /** One of the cloud's, one of many below one host, one by tenant, one of its own. */
  private static final List<Integer> KINDS = List.of(7, 407, 1000, 1001);

  private static ApiUrl url(String text) {
    return ApiUrl.parse(text).orElseThrow();
  }

  private static List<String> words(List<ApiMatch> matches) {
    return matches.stream()
        .map(match -> match.api().id() + match.variables() + match.server().url() + match.path())
        .toList();
  }

  /** URLs on, beside, above and below the servers of the catalog. */
  private static Set<String> urls(List<IndexedApi> apis) {
    Set<String> urls = new LinkedHashSet<>();
    for (IndexedApi api : apis) {
      for (IndexedServer server : api.servers()) {
        String url = server.url();
        for (IndexedServer.Variable variable : server.variables()) {
          url = url.replace("{" + variable.name() + "}", value(variable));
        }
        for (String end : List.of("", "/", "/a/b.c", "x", "/../a", "/%2e%2e/", ":443", ":8443/a")) {
          urls.add(url + end);
        }
        urls.add(url.replace("https://", "http://"));
        urls.add(url.replace("https://", "https://a."));
        urls.add(url.replace("https://", "https://a.b-"));
        urls.add(url.replaceFirst("//[^./]*\\.", "//"));
        urls.add(url.replaceFirst("//[^./]*", "//other"));
        urls.add(url.replaceFirst("/[^/.]*$", "/other"));
      }
    }
    return urls;
  }

  private static String value(IndexedServer.Variable variable) {
    if (!variable.allowed().isEmpty()) {
      return variable.allowed().get(variable.allowed().size() - 1);
    }
    return variable.defaultValue().orElse(variable.example());
  }

  @Test
  void findsWhatALinearScanFinds() {
    List<IndexedApi> apis = new ArrayList<>(Catalog.bundled().list());
    List<IndexedApi> many = ManyApis.of(650);
    KINDS.forEach(kind -> apis.add(many.get(kind % many.size())));
    Set<String> urls = urls(apis);
    apis.addAll(many);
    ServerMatcher matcher = new ServerMatcher(apis);
    LinearScan scan = new LinearScan(apis);
    int found = 0;
    // Each is held against thousands of APIs, one by one: every fourth will do.
    boolean whole = System.getProperty("authdex.cases", "").equals("all");
    List<String> tried = new ArrayList<>(urls);
    tried.removeIf(text -> !whole && text.hashCode() % 4 != 0);
    for (String text : tried) {
      Optional<ApiUrl> url = ApiUrl.parse(text);
      if (url.isPresent()) {
        List<String> matches = words(matcher.find(url.get()));
        assertThat(matches).as(text).isEqualTo(words(scan.find(url.get())));
        found += matches.size();
      }
    }
    assertThat(found).isGreaterThan(tried.size() / 3);
  }

  /** However many there are, and however many share the end of the host or the host. */
  @ParameterizedTest
  @ValueSource(ints = {1_500, 100_000})
  void oneServerIsTriedForAUrl(int count) {
    ServerTrie<String> trie = new ServerTrie<>();
    for (IndexedApi api : ManyApis.of(count)) {
      for (List<String> key : ServerKey.of(api.servers().get(0))) {
        trie.add(key, api.id());
      }
    }
    for (int kind : KINDS) {
      List<String> tried = new ArrayList<>();
      trie.find(url(ManyApis.urlOf(kind)), tried::add);
      assertThat(tried).containsExactly("api" + kind);
    }
    List<String> tried = new ArrayList<>();
    trie.find(url("https://service9999.eu-west-1.cloud.example/"), tried::add);
    assertThat(tried).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1_500, 100_000})
  void aLookUpMakesFewObjects(int count) {
    Catalog catalog = new Catalog(ManyApis.of(count), id -> null);
    for (int kind : KINDS) {
      String url = ManyApis.urlOf(kind);
      for (int i = 0; i < 1_000; i++) {
        assertThat(catalog.find(url).size()).isEqualTo(1);
      }
      assertThat(bytes(() -> catalog.find(url))).isLessThan(3_000);
    }
  }

  /** Returns the least that a run of {@code work} makes, for now and then others add to it. */
  private static long bytes(Runnable work) {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 100; i++) {
      long before = threads.getCurrentThreadAllocatedBytes();
      work.run();
      least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
    }
    return least;
  }

  /** A host of many labels costs no more steps than the catalog's servers have labels. */
  @Test
  void hostileHostTriesNothing() {
    ServerMatcher matcher = new ServerMatcher(Catalog.bundled().list());
    String labels = "a.".repeat(100);
    assertThat(matcher.find(url("https://" + labels + "example/" + "a/".repeat(10_000)))).isEmpty();
    assertThat(words(matcher.find(url("https://" + labels + "s3.eu-west-1.amazonaws.com/"))))
        .singleElement()
        .asString()
        .startsWith("aws-s3{bucket=a.a.");
  }

  @ParameterizedTest(name = "pattern {0}")
  @CsvSource({
    "'[a-z]{2,4}-[a-z-]+-[0-9]+', true",
    "'[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?', true",
    "'us|eu', true",
    "'\\w+', true",
    "'\\d{12}', true",
    "'', true",
    "'[a-z0-9][a-z0-9.-]+[a-z0-9]', false",
    "'.+', false",
    "'a\\.b', false",
    "'[^/]+', false",
    "'[+-9]', false",
    "'[!-~]', false",
    "'\\S+', false",
    "'\\x2e', false",
    "'[a-z&&[^.]]', false",
    "'\\p{Graph}', false",
  })
  void patternThatMayHaveADotIsTakenAsOneThatHas(String pattern, boolean oneLabel) {
    IndexedServer.Variable variable =
        new IndexedServer.Variable(
            "v", "", pattern, "", Optional.empty(), List.of(), Optional.empty());
    assertThat(OneLabel.is(variable)).isEqualTo(oneLabel);
  }
}
