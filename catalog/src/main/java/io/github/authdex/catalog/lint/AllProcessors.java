package io.github.authdex.catalog.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Work on many things at once. Each processor takes the next one that is left, where a parallel
 * stream gives each a stretch of the list: entries with a file of their own stand together, and
 * take ten times as long as a service of a family.
 */
public final class AllProcessors {
  private AllProcessors() {}

  /**
   * Returns what {@code work} makes of each of {@code items}, in their order. Threads share {@code
   * work}; what it throws is thrown.
   */
  public static <T, R> List<R> map(List<T> items, Function<? super T, ? extends R> work) {
    AtomicReferenceArray<R> made = new AtomicReferenceArray<>(items.size());
    AtomicInteger next = new AtomicInteger();
    IntStream.rangeClosed(0, ForkJoinPool.getCommonPoolParallelism())
        .parallel()
        .forEach(
            processor -> {
              for (int i = next.getAndIncrement(); i < items.size(); i = next.getAndIncrement()) {
                made.set(i, work.apply(items.get(i)));
              }
            });
    List<R> results = new ArrayList<>(items.size());
    for (int i = 0; i < items.size(); i++) {
      results.add(made.get(i));
    }
    return results;
  }
}
