package io.github.authdex.client;

import io.github.authdex.client.json.Json;
import io.github.authdex.client.json.JsonException;
import io.github.authdex.client.json.JsonType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * The items of all pages of a list. A page is asked for when its first item is, so that who takes
 * ten items pays for no more. Each iterator and stream begins anew; what fails on the way is thrown
 * as an {@link UncheckedIOException}, with an {@link ApiException} as its cause where a server
 * refused. Not for several threads at once.
 *
 * @param <T> an item
 */
public final class PagedItems<T> implements Iterable<T> {
  private static final JsonType<Object> TREE = JsonType.of(Object.class);

  private final Call<?> first;
  private final PageRule rule;
  private final JsonType<T> item;

  PagedItems(Call<?> first, PageRule rule, JsonType<T> item) {
    this.first = first;
    this.rule = rule;
    this.item = item;
  }

  @Override
  public Iterator<T> iterator() {
    return new Items();
  }

  /** Returns the items one after the other; bound it by {@link Stream#limit}. */
  public Stream<T> stream() {
    return StreamSupport.stream(spliterator(), false);
  }

  /**
   * Returns all items of all pages.
   *
   * @throws ApiException if the server refuses a page
   * @throws IOException if it cannot be reached, or a page has another form
   */
  public List<T> toList() throws IOException {
    List<T> all = new ArrayList<>();
    try {
      forEach(all::add);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return Collections.unmodifiableList(all);
  }

  private final class Items implements Iterator<T> {
    private Iterator<?> page = List.of().iterator();
    private List<?> items = List.of();
    private int longest;
    private Optional<PageRule.Next> before = Optional.empty();
    private Optional<PageRule.Next> next = Optional.empty();
    private boolean begun;

    @Override
    public boolean hasNext() {
      while (!page.hasNext() && (!begun || next.isPresent())) {
        turn();
      }
      return page.hasNext();
    }

    @Override
    public T next() {
      if (!hasNext()) {
        throw new NoSuchElementException("Expected another item but the last page is at its end");
      }
      try {
        return Json.bind(page.next(), item);
      } catch (JsonException e) {
        throw new UncheckedIOException(e);
      }
    }

    private void requireOther(boolean same) throws IOException {
      if (same) {
        throw new IOException(
            "Expected another page of \""
                + first.operation()
                + "\" but the server leads to the same one again");
      }
    }

    private void turn() {
      Call<Object> call = first.as(Answer.json(first.answer().accept(), TREE));
      next.ifPresent(call::page);
      try {
        requireOther(begun && next.equals(before));
        ApiResponse<Object> response = call.response();
        List<?> items = rule.items(response.body());
        requireOther(rule.counts() && !items.isEmpty() && items.equals(this.items));
        page = items.iterator();
        before = next;
        next =
            rule.next(
                new PageRule.Page(
                    response.headers(), response.body(), items, call.parameters(), longest));
        longest = Math.max(longest, items.size());
        this.items = items;
        begun = true;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
