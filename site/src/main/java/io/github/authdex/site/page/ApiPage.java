package io.github.authdex.site.page;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.catalog.Entry;
import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.snippet.SnippetTab;
import io.github.authdex.site.snippet.WaySnippets;
import io.github.authdex.site.view.AlternativeView;
import io.github.authdex.site.view.ApiView;
import io.github.authdex.site.view.ProjectLinks;
import io.github.authdex.site.view.SiteContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The page of an API, and the files that can be downloaded there. */
public final class ApiPage {
  private final PageTemplates templates;
  private final SiteContext site;

  /** Makes those of {@code site}. */
  public ApiPage(PageTemplates templates, SiteContext site) {
    this.templates = templates;
    this.site = site;
  }

  /**
   * One way to be authenticated, with what goes by it.
   *
   * @param view what is shown of it
   * @param tabs what each tool does
   * @param others files for tools without a tab
   * @param common what holds for all of its collections
   */
  record ShownWay(
      AlternativeView view, List<ShownTab> tabs, List<ShownTab> others, CommonNotes common) {
    boolean hasOthers() {
      return !others.isEmpty();
    }
  }

  /**
   * Returns the page of {@code entry}, which shows {@code view} of it, and its files.
   *
   * @param alike whether it is one of hundreds that differ in little, so that less is made ready
   */
  public List<SiteFile> of(Entry entry, ApiView view, boolean alike) {
    String folder = "apis/" + entry.id() + "/";
    List<SiteFile> files = new ArrayList<>();
    List<ShownWay> ways = ways(entry, view, alike, folder, files);
    PageFrame frame =
        PageFrame.of(
                site,
                folder + "index.html",
                "apis",
                "How to authenticate to " + entry.title() + " · Authdex",
                view.summary())
            .withSheets("api");
    files.add(
        0,
        SiteFile.text(
            frame.path(),
            templates.fill(
                "api",
                frame.withData(LinkedData.of(view, frame)),
                Map.of(
                    "api", view,
                    "ways", ways,
                    "contributing", ProjectLinks.contributing()))));
    return files;
  }

  private static List<ShownWay> ways(
      Entry entry, ApiView view, boolean alike, String folder, List<SiteFile> files) {
    List<Alternative> alternatives =
        entry.security().alternatives().stream()
            .filter(alternative -> !alternative.isAnonymous())
            .toList();
    List<ShownWay> ways = new ArrayList<>();
    for (int i = 0; i < alternatives.size(); i++) {
      boolean first = i == 0;
      AlternativeView way = view.alternatives().get(i);
      WaySnippets snippets =
          new WaySnippets(
              entry, alternatives.get(i), first, folder + (first ? "" : way.anchor() + "/"));
      List<SnippetTab> tabs = snippets.tabs(!alike);
      List<SnippetTab> others = first ? snippets.others(!alike) : List.of();
      tabs.forEach(tab -> files.addAll(tab.files()));
      others.forEach(tab -> files.addAll(tab.files()));
      CommonNotes common = CommonNotes.of(tabs, others);
      ways.add(
          new ShownWay(way, shown(tabs, common, folder), shown(others, common, folder), common));
    }
    return ways;
  }

  private static List<ShownTab> shown(List<SnippetTab> tabs, CommonNotes common, String folder) {
    return tabs.stream().map(tab -> ShownTab.of(common.without(tab), folder)).toList();
  }
}
