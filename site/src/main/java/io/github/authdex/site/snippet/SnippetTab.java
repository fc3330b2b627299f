package io.github.authdex.site.snippet;

import io.github.authdex.site.output.SiteFile;
import java.util.List;

/**
 * How one tool makes a call by one way to be authenticated.
 *
 * @param name of the tool, the same on all pages
 * @param title of the tool
 * @param code to be copied, or empty
 * @param words before all else, or empty
 * @param steps what to do, as Markdown without blocks
 * @param files to be downloaded
 * @param losses what the API says and the tool cannot
 */
public record SnippetTab(
    String name,
    String title,
    String code,
    String words,
    List<String> steps,
    List<SiteFile> files,
    List<String> losses) {
  public SnippetTab {
    steps = List.copyOf(steps);
    files = List.copyOf(files);
    losses = List.copyOf(losses);
  }

  /** Makes one of code alone. */
  static SnippetTab of(String name, String title, String code) {
    return new SnippetTab(name, title, code, "", List.of(), List.of(), List.of());
  }

  /** Makes one that says why there is no code. */
  static SnippetTab without(String name, String title, String words) {
    return new SnippetTab(name, title, "", words, List.of(), List.of(), List.of());
  }
}
