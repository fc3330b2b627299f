package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.ApiRow;
import io.github.authdex.site.view.CatalogFacts;
import io.github.authdex.site.view.CatalogFacts.Facet;
import io.github.authdex.site.view.KindWords;
import io.github.authdex.site.view.SiteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The kinds of auth: a page that leads to all of them, and one for each. */
public final class KindPage {
  /** So many APIs are named; the others are a search away. */
  private static final int NAMED = 60;

  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes those of {@code site}. */
  public KindPage(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /**
   * A kind in the list of all.
   *
   * @param word such as {@code sigv4}
   * @param title what people call it
   * @param sentence what it is
   * @param count how many APIs take it
   */
  record Line(String word, String title, String sentence, int count) {}

  /** Returns the pages of {@code catalog}. */
  public List<SiteFile> of(Catalog catalog) {
    CatalogFacts facts = CatalogFacts.of(catalog.list(), site.day());
    List<Line> lines = facts.kinds().stream().map(KindPage::line).toList();
    Map<String, List<ApiRow>> takers = takers(catalog);
    List<SiteFile> pages = new ArrayList<>();
    pages.add(index(lines));
    lines.forEach(line -> pages.add(kind(line, takers.get(line.word()))));
    return pages;
  }

  private static Line line(Facet kind) {
    return new Line(
        kind.value(),
        kind.label(),
        KindWords.of(kind.value()).map(KindWords::sentence).orElse(""),
        kind.count());
  }

  /** Those that are one of hundreds alike come last. */
  private Map<String, List<ApiRow>> takers(Catalog catalog) {
    Map<String, List<ApiRow>> takers = new TreeMap<>();
    for (boolean ofFamily : new boolean[] {false, true}) {
      catalog.list().stream()
          .filter(api -> api.family().isPresent() == ofFamily)
          .forEach(
              api ->
                  ApiRow.kinds(api)
                      .forEach(
                          kind ->
                              takers
                                  .computeIfAbsent(kind, each -> new ArrayList<>())
                                  .add(ApiRow.of(api, site.day()))));
    }
    return takers;
  }

  private SiteFile index(List<Line> lines) {
    PageFrame frame =
        PageFrame.of(
            site,
            "kinds/index.html",
            "kinds",
            "Kinds of authentication · Authdex",
            "The " + lines.size() + " kinds of authentication that public APIs ask for.");
    return SiteFile.text(frame.path(), templates.fill("kinds", frame, Map.of("kinds", lines)));
  }

  private SiteFile kind(Line line, List<ApiRow> rows) {
    PageFrame frame =
        PageFrame.of(
            site,
            "kinds/" + line.word() + "/index.html",
            "kinds",
            line.title() + " · Authdex",
            line.sentence());
    return SiteFile.text(
        frame.path(),
        templates.fill(
            "kind",
            frame,
            Map.of(
                "kind",
                line,
                "rows",
                rows.stream().limit(NAMED).toList(),
                "more",
                rows.size() > NAMED)));
  }
}
