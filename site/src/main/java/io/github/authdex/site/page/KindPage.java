package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.kind.KindGuides;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.ApiRow;
import io.github.authdex.site.view.KindWords;
import io.github.authdex.site.view.SiteContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The kinds of auth: a page that leads to all of them, and one for each. */
public final class KindPage {
  /** So many APIs are in sight; the others are folded, or a search away. */
  private static final int NAMED = 24;

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
   * @param apis the same in words
   */
  record Line(String word, String title, String sentence, int count, String apis) {}

  /** Returns the pages of {@code catalog}. */
  public List<SiteFile> of(Catalog catalog) {
    List<SiteFile> pages = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (KindWords kind : KindWords.values()) {
      List<IndexedApi> takers = takers(catalog, kind.word());
      Line line = line(kind, takers.size());
      lines.add(line);
      pages.add(kind(line, takers));
    }
    lines.sort(Comparator.comparing(Line::count).reversed().thenComparing(Line::title));
    pages.add(0, index(lines));
    return pages;
  }

  private static Line line(KindWords kind, int count) {
    String apis = count == 0 ? "no API yet" : count == 1 ? "1 API" : count + " APIs";
    return new Line(kind.word(), kind.title(), kind.sentence(), count, apis);
  }

  /** Returns those that take {@code kind}, the best supported first. */
  private List<IndexedApi> takers(Catalog catalog, String kind) {
    return catalog.list().stream()
        .filter(api -> ApiRow.kinds(api).contains(kind))
        .sorted(
            Comparator.comparing((IndexedApi api) -> api.grade(site.day()))
                .thenComparing(api -> api.title().toLowerCase(Locale.ROOT)))
        .toList();
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

  /** Those that are one of hundreds alike are counted alone. */
  private SiteFile kind(Line line, List<IndexedApi> takers) {
    List<ApiRow> rows =
        takers.stream()
            .filter(api -> api.family().isEmpty())
            .map(api -> ApiRow.of(api, site.day()))
            .toList();
    PageFrame frame =
        PageFrame.of(
                site,
                "kinds/" + line.word() + "/index.html",
                "kinds",
                line.title() + " · Authdex",
                line.sentence())
            .withSheets("api", "kind");
    return SiteFile.text(
        frame.path(),
        templates.fill(
            "kind",
            frame,
            Map.of(
                "kind",
                line,
                "guide",
                KindGuides.of(line.word()),
                "rows",
                rows.stream().limit(NAMED).toList(),
                "folded",
                folded(rows),
                "alike",
                takers.size() - rows.size(),
                "hasAlike",
                takers.size() > rows.size())));
  }

  private static List<Folded> folded(List<ApiRow> rows) {
    return rows.size() <= NAMED
        ? List.of()
        : List.of(new Folded(rows.size() - NAMED, rows.subList(NAMED, rows.size())));
  }

  /** Those that are there but out of sight. */
  record Folded(int count, List<ApiRow> rows) {}
}
