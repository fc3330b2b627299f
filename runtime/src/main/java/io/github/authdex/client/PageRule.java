package io.github.authdex.client;

import io.github.authdex.auth.message.Headers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where a page of a list has its items, and what tells the next page. A place in an answer is
 * written as the names that lead to it, with a full stop between; empty is the answer itself.
 * Threads may share it.
 */
public final class PageRule {
  private final String items;
  private final Rule rule;

  private interface Rule {
    Optional<Next> next(Headers headers, Object answer, List<?> items);
  }

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
        items, (headers, answer, each) -> LinkHeader.next(headers).map(url -> new Next("", url)));
  }

  /**
   * Returns the rule of answers that have the next page's URL.
   *
   * @param items where the items are
   * @param url where the URL is; null, empty or absent at the end
   */
  public static PageRule url(String items, String url) {
    return new PageRule(
        items, (headers, answer, each) -> text(answer, url).map(next -> new Next("", next)));
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
        items,
        (headers, answer, each) -> text(answer, cursor).map(next -> new Next(parameter, next)));
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
        (headers, answer, each) ->
            Boolean.TRUE.equals(at(answer, more)) && !each.isEmpty()
                ? text(each.get(each.size() - 1), id).map(last -> new Next(parameter, last))
                : Optional.empty());
  }

  /** Returns the items of {@code answer}, as trees; none if there is no list in their place. */
  List<?> items(Object answer) {
    return at(answer, items) instanceof List<?> list ? list : List.of();
  }

  Optional<Next> next(Headers headers, Object answer) {
    return rule.next(headers, answer, items(answer));
  }

  private static Optional<String> text(Object tree, String place) {
    Object value = at(tree, place);
    return value instanceof String || value instanceof Number
        ? Optional.of(value.toString()).filter(text -> !text.isBlank())
        : Optional.empty();
  }

  /** A name may have full stops itself ({@code @odata.nextLink}). */
  private static Object at(Object tree, String place) {
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
