package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.output.SitePart;
import io.github.authdex.site.view.SiteContext;
import java.net.URI;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class SiteBuilderTest {
  private static final SiteContext SITE =
      new SiteContext(Optional.of(URI.create("https://apis.example")), LocalDate.of(2026, 11, 30));

  private static List<SiteFile> files(String part) {
    return SiteBuilder.parts(Catalog.bundled(), SITE).stream()
        .filter(each -> each.name().equals(part))
        .flatMap(each -> each.files().get().stream())
        .toList();
  }

  private static String text(String part, String path) {
    return files(part).stream()
        .filter(file -> file.path().equals(path))
        .findFirst()
        .orElseThrow()
        .text();
  }

  @Test
  void eachApiHasAPartOfItsOwnAndALineInTheLists() {
    Catalog catalog = Catalog.bundled();
    List<String> names = SiteBuilder.parts(catalog, SITE).stream().map(SitePart::name).toList();
    String lists = files("lists").stream().map(SiteFile::text).collect(Collectors.joining());

    assertThat(catalog.list()).isNotEmpty();
    for (IndexedApi api : catalog.list()) {
      assertThat(names).contains("api " + api.id());
      assertThat(lists).contains("apis/" + api.id() + "/index.html\"");
    }
  }

  @Test
  void filesAndKeysAreTheSameEachTime() {
    assertThat(files("api stripe")).isEqualTo(files("api stripe"));
    assertThat(files("pages")).isEqualTo(files("pages"));
    assertThat(SiteBuilder.parts(Catalog.bundled(), SITE).stream().map(SitePart::key))
        .containsExactlyElementsOf(
            SiteBuilder.parts(Catalog.bundled(), SITE).stream().map(SitePart::key).toList());
  }

  @Test
  void noFileIsMadeTwice() {
    List<String> paths =
        SiteBuilder.parts(Catalog.bundled(), SITE).stream()
            .filter(
                part ->
                    !part.name().startsWith("api ")
                        || part.name().matches("api (s[a-e]|github|spotify|aws-s[3-q]).*"))
            .flatMap(part -> part.files().get().stream())
            .map(SiteFile::path)
            .toList();

    assertThat(paths).hasSizeGreaterThan(500).doesNotHaveDuplicates();
  }

  @Test
  void aPageSaysWhatTheEntryDoes() {
    String page = text("api stripe", "apis/stripe/index.html");

    assertThat(page)
        .contains("<h1>Stripe</h1>")
        .contains("Authorization: </b>Bearer &lt;Secret key&gt;")
        .contains("<a href=\"https://dashboard.stripe.com/apikeys\"")
        .contains("<code>sk_test_</code>")
        .contains("GET https://api.stripe.com/v1/balance")
        .contains("curl https://api.stripe.com/v1/balance")
        .contains("Authorization: Bearer ${STRIPE_SECRET_KEY}")
        .contains("<link rel=\"canonical\" href=\"https://apis.example/apis/stripe/\">")
        .contains("catalog/entries/s/stripe.yaml");
  }

  @Test
  void theFrontPageBeginsWithWhatMostPagesShow() {
    List<Integer> pages =
        Pattern.compile("<li><a href=\"apis/([^/]*)/")
            .matcher(text("pages", "index.html"))
            .results()
            .map(row -> Catalog.bundled().entry(row.group(1)).evidence())
            .map(all -> (int) all.stream().map(Entry.Evidence::url).distinct().count())
            .toList();

    assertThat(pages).hasSize(24).isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(pages.get(0)).isGreaterThan(pages.get(23));
  }

  @Test
  void thePageOfAFlowDrawsItAndNamesItsScopes() {
    String page = text("api spotify", "apis/spotify/index.html");

    assertThat(page)
        .contains("https://accounts.spotify.com/authorize")
        .contains("<svg class=\"diagram\"")
        .contains("<code>user-read-private</code> Reads the subscription.")
        .contains("client_secret_basic");
  }

  @Test
  void withoutAnAddressNothingIsSaidThatNeedsOne() {
    SiteContext nowhere = new SiteContext(Optional.empty(), SITE.day());
    String page =
        SiteBuilder.parts(Catalog.bundled(), nowhere).stream()
            .filter(part -> part.name().equals("pages"))
            .flatMap(part -> part.files().get().stream())
            .map(SiteFile::text)
            .collect(Collectors.joining());

    assertThat(page).isNotEmpty().doesNotContain("canonical", "feed.xml", "og:image");
  }
}
