package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
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
                "rows", rows(catalog))));
  }

  /**
   * What is best supported and not one of hundreds alike: verified, by the most pages that show it,
   * and of equals those that can be had in the most ways.
   */
  private List<ApiRow> rows(Catalog catalog) {
    return catalog.list().stream()
        .filter(api -> api.family().isEmpty() && api.grade(site.day()) == Grade.VERIFIED)
        .map(api -> new Supported(api, pages(catalog.entry(api.id()))))
        .sorted(
            Comparator.comparing(Supported::pages)
                .thenComparing(each -> each.api().security().size())
                .reversed()
                .thenComparing(each -> each.api().title(), String.CASE_INSENSITIVE_ORDER))
        .limit(SHOWN)
        .map(each -> ApiRow.of(each.api(), site.day()))
        .toList();
  }

  /** An API with how many pages show what its entry says. */
  private record Supported(IndexedApi api, long pages) {}

  /** Returns how many pages show something: one that shows three facts is one page. */
  private static long pages(Entry entry) {
    return entry.evidence().stream().map(Entry.Evidence::url).distinct().count();
  }
}
