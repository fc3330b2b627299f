package io.github.authdex.site.page;

import io.github.authdex.site.page.ShownTab.Step;
import io.github.authdex.site.snippet.SnippetTab;
import io.github.authdex.site.view.MarkdownSpans;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the collections of one way have in common, which is said once: with ten tools, repeating it
 * would be half of a page.
 *
 * @param markdown what to do with each of those that have a tab, as Markdown without blocks
 * @param losses what the API says and none of them can
 */
record CommonNotes(List<String> markdown, List<String> losses) {
  CommonNotes {
    markdown = List.copyOf(markdown);
    losses = List.copyOf(losses);
  }

  /**
   * Returns what is the same in {@code tabs}, where these have files, and in {@code others} too as
   * far as losses go: a tool without a tab has no steps.
   */
  static CommonNotes of(List<SnippetTab> tabs, List<SnippetTab> others) {
    List<SnippetTab> ready = tabs.stream().filter(tab -> !tab.files().isEmpty()).toList();
    List<SnippetTab> all = new ArrayList<>(ready);
    others.stream().filter(tab -> !tab.files().isEmpty()).forEach(all::add);
    boolean alike = ready.stream().map(SnippetTab::steps).distinct().count() == 1;
    return new CommonNotes(
        alike && ready.size() > 1 ? ready.get(0).steps() : List.of(),
        all.size() > 1 ? inEach(all, SnippetTab::losses) : List.of());
  }

  private static List<String> inEach(
      List<SnippetTab> tabs, Function<SnippetTab, List<String>> texts) {
    return texts.apply(tabs.get(0)).stream()
        .filter(text -> tabs.stream().map(texts).allMatch(each -> each.contains(text)))
        .toList();
  }

  /** Returns {@code tab} without what is said here. */
  SnippetTab without(SnippetTab tab) {
    Set<String> said = Set.copyOf(losses);
    return new SnippetTab(
        tab.name(),
        tab.title(),
        tab.code(),
        tab.words(),
        tab.steps().equals(markdown) ? List.of() : tab.steps(),
        tab.files(),
        tab.losses().stream().filter(loss -> !said.contains(loss)).toList());
  }

  /** Returns what to do. */
  List<Step> steps() {
    return markdown.stream().map(step -> new Step(MarkdownSpans.of(step))).toList();
  }

  boolean hasSteps() {
    return !markdown.isEmpty();
  }

  boolean hasLosses() {
    return !losses.isEmpty();
  }

  boolean isThere() {
    return hasSteps() || hasLosses();
  }
}
