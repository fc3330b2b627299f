package io.github.authdex.client;

import io.github.authdex.auth.message.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Where a page of a list has its items, and what tells the next page. A place in an answer is
 * written as the names that lead to it, with a full stop between; empty is the answer itself.
 * Threads may share it.
 */
public final class PageRule {
  private final String items;
  private final Rule rule;

  /** What leads on from a page. */
  interface Rule {
    Optional<Next> next(Page page);
  }

  /**
   * A page that is there.
   *
   * @param items its items, as trees
   * @param asked what was asked with
   * @param longest how many items the longest page before had
   */
  record Page(Headers headers, Object answer, List<?> items, Parameters asked, int longest) {}

  /**
   * What leads to the next page.
   *
   * @param parameter of the query, or empty if {@code value} is a URL
   */
  record Next(String parameter, String value) {}

  private PageRule(String items, Rule rule) {
    this.items = items;
    this.rule = rule;
  }

  /**
   * Returns the rule of lists whose header Link names the next page (RFC 8288, {@code rel=next}).
   *
   * @param items where the items are
   */
  public static PageRule link(String items) {
    return new PageRule(
        items, page -> LinkHeader.next(page.headers()).map(url -> new Next("", url)));
  }

  /**
   * Returns the rule of answers that have the next page's URL.
   *
   * @param items where the items are
   * @param url where the URL is; null, empty or absent at the end
   */
  public static PageRule url(String items, String url) {
    return new PageRule(items, page -> text(page.answer(), url).map(next -> new Next("", next)));
  }

  /**
   * Returns the rule of answers that have a word for the next page.
   *
   * @param items where the items are
   * @param cursor where the word is; null, empty or absent at the end
   * @param parameter of the query that takes it
   */
  public static PageRule cursor(String items, String cursor, String parameter) {
    return new PageRule(
        items, page -> text(page.answer(), cursor).map(next -> new Next(parameter, next)));
  }

  /**
   * Returns the rule of lists that go on after the last item that was seen.
   *
   * @param items where the items are
   * @param more where it says whether there are more
   * @param id the property by which an item is known
   * @param parameter of the query that takes the last item's
   */
  public static PageRule after(String items, String more, String id, String parameter) {
    return new PageRule(
        items,
        page ->
            Boolean.TRUE.equals(at(page.answer(), more)) && !page.items().isEmpty()
                ? text(page.items().get(page.items().size() - 1), id)
                    .map(last -> new Next(parameter, last))
                : Optional.empty());
  }

  /**
   * Returns the rule of lists whose query has the number of a page. They end with a page that is
   * empty, or has fewer items than one before it.
   *
   * @param items where the items are
   * @param parameter of the query that takes the number
   * @param first the number of the first page, which a call that gives none begins with
   */
  public static PageRule number(String items, String parameter, long first) {
    return new PageRule(items, new PageCount(parameter, Optional.of(first), "", ""));
  }

  /**
   * Returns the rule of lists whose query says how many items are left out at the start. They end
   * as those of {@link #number} do.
   *
   * @param items where the items are
   * @param parameter of the query that takes how many
   */
  public static PageRule offset(String items, String parameter) {
    return new PageRule(items, new PageCount(parameter, Optional.empty(), "", ""));
  }

  /**
   * Returns this rule of {@link #number} or {@link #offset} for answers that say how many items
   * there are in all, which decides where they do.
   *
   * @param place where the answer says so
   */
  public PageRule total(String place) {
    return counting(count -> new PageCount(count.parameter(), count.first(), place, count.pages()));
  }

  /**
   * Returns this rule of {@link #number} for answers that say how many pages there are in all, or
   * which is the last, which decides where they do.
   *
   * @param place where the answer says so
   */
  public PageRule totalPages(String place) {
    return counting(count -> new PageCount(count.parameter(), count.first(), count.total(), place));
  }

  private PageRule counting(UnaryOperator<PageCount> change) {
    if (rule instanceof PageCount count) {
      return new PageRule(items, change.apply(count));
    }
    throw new IllegalStateException("Expected a rule that counts pages or items");
  }

  /** Returns whether a server that does not know the parameter would give one page for ever. */
  boolean counts() {
    return rule instanceof PageCount;
  }

  /** Returns the items of {@code answer}, as trees; none if there is no list in their place. */
  List<?> items(Object answer) {
    return at(answer, items) instanceof List<?> list ? list : List.of();
  }

  Optional<Next> next(Page page) {
    return rule.next(page);
  }

  private static Optional<String> text(Object tree, String place) {
    Object value = at(tree, place);
    return value instanceof String || value instanceof Number
        ? Optional.of(value.toString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** A name may have full stops itself ({@code @odata.nextLink}). */
  static Object at(Object tree, String place) {
    if (place.isEmpty()) {
      return tree;
    }
    if (tree instanceof Map<?, ?> whole && whole.containsKey(place)) {
      return whole.get(place);
    }
    Object value = tree;
    for (String name : Arrays.asList(place.split("\\."))) {
      value = value instanceof Map<?, ?> object ? object.get(name) : null;
    }
    return value;
  }
}
