package io.github.authdex.client;

import java.util.Optional;

/**
 * Counts pages, or items.
 *
 * @param parameter of the query that takes the count
 * @param first the number of the first page; empty where items are counted, from zero
 * @param total where the answer says how many items there are in all, or empty
 * @param pages where the answer says how many pages there are in all, or empty
 */
record PageCount(String parameter, Optional<Long> first, String total, String pages)
    implements PageRule.Rule {
  @Override
  public Optional<PageRule.Next> next(PageRule.Page page) {
    long now = page.asked().number(parameter).orElse(first.orElse(0L));
    if (isLast(page, now)) {
      return Optional.empty();
    }
    long next = first.isPresent() ? now + 1 : now + page.items().size();
    return Optional.of(new PageRule.Next(parameter, Long.toString(next)));
  }

  /**
   * A page may be shorter than what was asked for since a server gives no more at once, but not
   * shorter than another, unless the answer says that there is more.
   */
  private boolean isLast(PageRule.Page page, long now) {
    if (page.items().isEmpty()) {
      return true;
    }
    Optional<Long> all = number(page, pages);
    if (all.isPresent() && first.isPresent()) {
      return now - first.get() + 1 >= all.get();
    }
    long seen = seen(page, now);
    return number(page, total)
        .map(items -> seen >= items)
        .orElse(page.items().size() < page.longest());
  }

  private long seen(PageRule.Page page, long now) {
    int size = page.items().size();
    return size + first.map(start -> (now - start) * Math.max(page.longest(), size)).orElse(now);
  }

  /** A total that is not above zero beside items tells nothing. */
  private static Optional<Long> number(PageRule.Page page, String place) {
    Object value = place.isEmpty() ? null : PageRule.at(page.answer(), place);
    return value == null ? Optional.empty() : Parameters.number(value).filter(all -> all > 0);
  }
}
