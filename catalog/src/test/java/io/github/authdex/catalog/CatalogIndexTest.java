package io.github.authdex.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Server;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is read of the index for one URL is what all of it says. */
class CatalogIndexTest {
  private static final List<IndexedApi> ALL = Catalog.bundled().list();

  private static String text() throws IOException {
    try (InputStream in = Catalog.class.getResourceAsStream(Catalog.INDEX)) {
      return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
    }
  }

  private static String url(IndexedServer server) {
    String url = server.url();
    for (IndexedServer.Variable variable : server.variables()) {
      String other = variable.example().isEmpty() ? "x" : variable.example();
      String value =
          variable
              .defaultValue()
              .orElse(variable.allowed().isEmpty() ? other : variable.allowed().get(0));
      url = url.replace("{" + variable.name() + "}", value);
    }
    return url;
  }

  @Test
  void apisOfAHostAreThoseThatAllServersGive() throws IOException {
    CatalogIndex index = new CatalogIndex(text());
    ServerMatcher all = new ServerMatcher(ALL);
    Set<String> found = new TreeSet<>();
    for (IndexedApi api : ALL) {
      for (IndexedServer server : api.servers()) {
        ApiUrl url = ApiUrl.parse(url(server) + "/a/b").orElseThrow();
        List<ApiMatch> expected = all.find(url);
        assertThat(new ServerMatcher(index.on(url.host())).find(url))
            .as(url.toString())
            .usingElementComparator((a, b) -> words(a).compareTo(words(b)))
            .containsExactlyElementsOf(expected);
        expected.forEach(match -> found.add(match.api().id()));
      }
    }
    assertThat(found).hasSizeGreaterThan(ALL.size() * 9 / 10);
  }

  private static String words(ApiMatch match) {
    return match.api() + " " + match.server().url() + match.variables() + match.path();
  }

  @Test
  void fewApisAreReadForAHost() throws IOException {
    CatalogIndex index = new CatalogIndex(text());
    assertThat(index.on("dynamodb.eu-west-1.amazonaws.com").size()).isBetween(1, 20);
    assertThat(index.on("api.stripe.com")).extracting(IndexedApi::id).contains("stripe");
    assertThat(index.on("stripe.com.evil.example"))
        .extracting(IndexedApi::id)
        .doesNotContain("stripe");
    assertThat(index.on("example.invalid").size()).isLessThan(20);
  }

  @Test
  void onlyIdsOfTheIndexAreInIt() throws IOException {
    for (CatalogIndex index : List.of(new CatalogIndex(text()), new CatalogIndex(ALL))) {
      assertThat(index.has("stripe")).isTrue();
      assertThat(index.has("strip")).isFalse();
      assertThat(index.has("stripe\tStripe")).isFalse();
    }
  }

  @Test
  void whatACallNeedsIsWhatTheEntrySays() {
    List<String> different = new ArrayList<>();
    for (IndexedApi api : ALL) {
      if (api.family().isEmpty()) {
        Entry entry = Catalog.bundled().entry(api.id());
        for (Server server : entry.servers()) {
          check(api, entry, server, "GET", "/none/such", different);
          for (Entry.PathRule rule : entry.paths()) {
            String method = rule.methods().stream().sorted().findFirst().orElse("PATCH");
            String path = rule.glob().text().replace("**", "a/b").replace("*", "1");
            check(api, entry, server, method, path, different);
          }
        }
      }
    }
    assertThat(different).isEmpty();
  }

  private static void check(
      IndexedApi api,
      Entry entry,
      Server server,
      String method,
      String path,
      List<String> different) {
    var needed = entry.requirement(server, method, path);
    List<IndexedAlternative> expected =
        needed.isNone()
            ? List.of(IndexedAlternative.NOTHING)
            : IndexedAlternative.of(needed, entry.schemes());
    List<IndexedAlternative> found = api.security(server, method, path);
    if (!found.equals(expected)) {
      different.add(api.id() + " " + method + " " + path + ": " + found + " not " + expected);
    }
  }
}
