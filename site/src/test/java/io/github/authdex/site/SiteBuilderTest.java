package io.github.authdex.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.CatalogCounts;
import io.github.authdex.catalog.IndexedApi;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SiteBuilderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @Test
  void frontPageListsEveryApiOfTheCatalog() throws IOException {
    Catalog catalog = Catalog.bundled();
    String page = SiteBuilder.pages(catalog, TODAY).get(0).content();

    assertThat(catalog.list()).isNotEmpty();
    for (IndexedApi api : catalog.list()) {
      assertThat(page).contains("<li id=\"" + api.id() + "\">");
    }
  }

  @Test
  void frontPageTellsHowManyApisThereAreAndHowWellSupported() throws IOException {
    Catalog catalog = Catalog.bundled();

    assertThat(SiteBuilder.pages(catalog, TODAY).get(0).content())
        .contains("<p>" + CatalogCounts.of(catalog.list(), TODAY) + "</p>")
        .containsPattern("<p>[0-9]+ APIs \\(.* [0-9]+ others\\): [0-9]+ verified, ");
  }

  @Test
  void pagesAreTheSameEachTime() throws IOException {
    List<Page> once = SiteBuilder.pages(Catalog.bundled(), TODAY);
    assertThat(SiteBuilder.pages(Catalog.bundled(), TODAY)).isEqualTo(once);
  }

  @Test
  void textIsEscaped() {
    String page =
        new Templates()
            .fill(
                "catalog.mustache",
                java.util.Map.of(
                    "count",
                    1,
                    "counts",
                    "1 API: 1 verified",
                    "apis",
                    List.of(java.util.Map.of("id", "x", "title", "<script>alert(1)</script>"))));

    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;").doesNotContain("<script>a");
  }
}
