package io.github.authdex.site.page;

import io.github.authdex.site.output.SiteFile;
import io.github.authdex.site.snippet.SnippetTab;
import io.github.authdex.site.view.MarkdownSpans;
import io.github.authdex.site.view.TextSpan;
import java.util.List;

/**
 * A tool's tab as a template has it.
 *
 * @param name of the tool, the same on all pages
 * @param title of the tool
 * @param code to be copied, or empty
 * @param words before all else, or empty
 * @param steps what to do
 * @param files to be downloaded
 * @param losses what the API says and the tool cannot
 */
record ShownTab(
    String name,
    String title,
    String code,
    String words,
    List<Step> steps,
    List<Download> files,
    List<String> losses) {

  /**
   * A step.
   *
   * @param spans of its sentences
   */
  record Step(List<TextSpan> spans) {}

  /**
   * A file.
   *
   * @param href from the page
   * @param name of it
   */
  record Download(String href, String name) {}

  /**
   * Returns {@code tab} on a page.
   *
   * @param folder of the page, with a slash at its end
   */
  static ShownTab of(SnippetTab tab, String folder) {
    return new ShownTab(
        tab.name(),
        tab.title(),
        tab.code().stripTrailing(),
        tab.words(),
        tab.steps().stream().map(step -> new Step(MarkdownSpans.of(step))).toList(),
        tab.files().stream().map(file -> download(file, folder)).toList(),
        tab.losses());
  }

  private static Download download(SiteFile file, String folder) {
    String path = file.path();
    return new Download(path.substring(folder.length()), path.substring(path.lastIndexOf('/') + 1));
  }

  boolean hasSteps() {
    return !steps.isEmpty();
  }

  boolean hasFiles() {
    return !files.isEmpty();
  }

  boolean hasLosses() {
    return !losses.isEmpty();
  }
}
