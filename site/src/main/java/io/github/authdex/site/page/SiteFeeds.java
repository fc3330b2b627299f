package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.Entry;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.CatalogFacts;
import io.github.authdex.site.view.SiteContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What programs read to know of pages: the map of the site, and a feed of the entries whose pages
 * of evidence were read last. Both need whole addresses, and without one of the site there are
 * none.
 */
public final class SiteFeeds {
  private static final int LATEST = 60;

  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes those of {@code site}. */
  public SiteFeeds(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /**
   * An entry of the feed.
   *
   * @param title of the API
   * @param address of its page
   * @param day on which a page of evidence was read last
   * @param pages how many were read on that day, in words
   */
  record Change(String title, String address, LocalDate day, String pages) {}

  /** Returns the files of {@code catalog}; none if the site has no address. */
  public List<SiteFile> of(Catalog catalog) {
    if (site.base().isEmpty()) {
      return List.of();
    }
    return List.of(
        SiteFile.text("feed.xml", feed(catalog)),
        SiteFile.text("sitemap.xml", map(catalog)),
        SiteFile.text(
            "robots.txt",
            "User-agent: *\nAllow: /\nSitemap: " + site.address("sitemap.xml") + "\n"));
  }

  private String feed(Catalog catalog) {
    List<Change> changes =
        catalog.list().stream()
            .map(api -> change(catalog.entry(api.id())))
            .sorted(Comparator.comparing(Change::day).reversed().thenComparing(Change::address))
            .limit(LATEST)
            .toList();
    return templates.fill(
        "feed",
        frame("feed.xml"),
        Map.of(
            "home",
            site.address(""),
            "updated",
            changes.isEmpty() ? site.day() : changes.get(0).day(),
            "changes",
            changes));
  }

  private Change change(Entry entry) {
    LocalDate last =
        entry.evidence().stream()
            .map(Entry.Evidence::seen)
            .max(Comparator.naturalOrder())
            .orElse(LocalDate.EPOCH);
    long pages = entry.evidence().stream().filter(page -> page.seen().equals(last)).count();
    return new Change(
        entry.title(),
        site.address("apis/" + entry.id() + "/index.html"),
        last,
        pages == 1 ? "1 page of evidence" : pages + " pages of evidence");
  }

  private String map(Catalog catalog) {
    List<String> addresses = new ArrayList<>();
    CatalogFacts facts = CatalogFacts.of(catalog.list(), site.day());
    for (String path : List.of("", "apis/", "kinds/", "data/")) {
      addresses.add(site.address(path));
    }
    facts.kinds().forEach(kind -> addresses.add(site.address("kinds/" + kind.value() + "/")));
    facts
        .families()
        .forEach(family -> addresses.add(site.address("families/" + family.value() + "/")));
    catalog.list().stream()
        .map(IndexedApi::id)
        .forEach(id -> addresses.add(site.address("apis/" + id + "/")));
    return templates.fill("sitemap", frame("sitemap.xml"), Map.of("addresses", addresses));
  }

  private PageFrame frame(String path) {
    return PageFrame.of(site, path, "", "Authdex", "How public APIs want to be authenticated.");
  }
}
