package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Grade;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.ApiRow;
import io.github.authdex.site.view.CatalogFacts;
import io.github.authdex.site.view.CatalogPicture;
import io.github.authdex.site.view.SiteContext;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The front page: what it is, the search, and the catalog at a glance. */
public final class HomePage {
  private static final int SHOWN = 24;

  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes one of {@code site}. */
  public HomePage(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /** Returns the page of {@code catalog}. */
  public SiteFile of(Catalog catalog) {
    CatalogFacts facts = CatalogFacts.of(catalog.list(), site.day());
    PageFrame frame =
        PageFrame.of(
                site,
                "index.html",
                "home",
                "Authdex: how does this API want to be authenticated?",
                "How "
                    + facts.total()
                    + " public APIs want to be authenticated, with evidence for each fact: the header,"
                    + " the flow, the scopes, ready collections and code.")
            .withSheets("home");
    return SiteFile.text(
        frame.path(),
        templates.fill(
            "home",
            frame,
            Map.of(
                "facts", facts,
                "picture", CatalogPicture.of(facts),
                "rows", rows(catalog.list()))));
  }

  /** What is best supported and not one of hundreds alike: of that, those with the most to say. */
  private List<ApiRow> rows(List<IndexedApi> apis) {
    return apis.stream()
        .filter(api -> api.family().isEmpty() && api.grade(site.day()) == Grade.VERIFIED)
        .sorted(Comparator.comparingInt(HomePage::size).reversed())
        .limit(SHOWN)
        .sorted(Comparator.comparing(IndexedApi::title, String.CASE_INSENSITIVE_ORDER))
        .map(api -> ApiRow.of(api, site.day()))
        .toList();
  }

  private static int size(IndexedApi api) {
    return 3 * api.security().size() + api.servers().size() + api.rules().size();
  }
}
