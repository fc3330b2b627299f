package io.github.authdex.site.page;

import io.github.authdex.catalog.Catalog;
import io.github.authdex.catalog.IndexedApi;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.view.ApiRow;
import io.github.authdex.site.view.CatalogFacts;
import io.github.authdex.site.view.SiteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** All APIs as plain lists, which need no script: one of most, and one of each family. */
public final class ApiListPage {
  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes those of {@code site}. */
  public ApiListPage(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /**
   * The APIs that begin alike.
   *
   * @param letter with which they do
   * @param anchor of their place on the page
   * @param rows in the order of their titles
   */
  record Letter(String letter, String anchor, List<ApiRow> rows) {}

  /** Returns the pages of {@code catalog}. */
  public List<SiteFile> of(Catalog catalog) {
    CatalogFacts facts = CatalogFacts.of(catalog.list(), site.day());
    List<SiteFile> pages = new ArrayList<>();
    pages.add(
        page(
            "apis/index.html",
            "All APIs",
            "How each of " + facts.total() + " APIs wants to be authenticated, from A to Z.",
            letters(catalog, api -> api.family().isEmpty()),
            facts.families()));
    for (CatalogFacts.Facet family : facts.families()) {
      pages.add(
          page(
              "families/" + family.value() + "/index.html",
              "The services of " + family.value(),
              "How each of the "
                  + family.count()
                  + " services of the family "
                  + family.value()
                  + " wants to be authenticated.",
              letters(catalog, api -> api.family().filter(family.value()::equals).isPresent()),
              List.of()));
    }
    return pages;
  }

  private SiteFile page(
      String path,
      String title,
      String description,
      List<Letter> letters,
      List<CatalogFacts.Facet> families) {
    PageFrame frame = PageFrame.of(site, path, "apis", title + " · Authdex", description);
    return SiteFile.text(
        path,
        templates.fill(
            "list",
            frame,
            Map.of(
                "heading", title,
                "lead", description,
                "letters", letters,
                "hasFamilies", !families.isEmpty(),
                "families", families)));
  }

  private List<Letter> letters(Catalog catalog, Predicate<IndexedApi> which) {
    Map<String, List<ApiRow>> letters = new TreeMap<>();
    catalog.list().stream()
        .filter(which)
        .map(api -> ApiRow.of(api, site.day()))
        .sorted((one, other) -> one.title().compareToIgnoreCase(other.title()))
        .forEach(row -> letters.computeIfAbsent(letter(row), each -> new ArrayList<>()).add(row));
    return letters.entrySet().stream()
        .map(
            each ->
                new Letter(
                    each.getKey(),
                    each.getKey().equals("#") ? "digits" : each.getKey().toLowerCase(Locale.ROOT),
                    each.getValue()))
        .toList();
  }

  private static String letter(ApiRow row) {
    char first = Character.toUpperCase(row.title().charAt(0));
    return first >= 'A' && first <= 'Z' ? String.valueOf(first) : "#";
  }
}
