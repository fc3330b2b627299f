package io.github.authdex.auth.internal.async;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;

/**
 * Does the same work once at a time: who asks while it is being done gets that result, or that
 * failure, and nothing is remembered afterwards. The work has a thread of its own, so that whoever
 * asks may wait as long as it likes or not at all: what a server has answered is never lost with
 * the one who asked. Threads share it.
 *
 * @param <K> what tells one work from another
 * @param <V> what the work gives
 */
public final class SingleFlight<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
  private final Executor threads;

  /** Makes one whose work is done on {@code threads}. */
  public SingleFlight(Executor threads) {
    this.threads = threads;
  }

  /** Returns whether somebody works on {@code key} now. */
  public boolean isRunning(K key) {
    return running.containsKey(key);
  }

  /**
   * Returns what {@code work} will give, or the same work that is being done already. It may be
   * cancelled, which concerns nobody else.
   */
  public CompletableFuture<V> run(K key, Futures.Call<V> work) {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> others = running.putIfAbsent(key, mine);
    if (others != null) {
      return others.copy();
    }
    try {
      threads.execute(() -> lead(key, mine, work));
    } catch (RuntimeException | Error e) {
      end(key, mine, () -> mine.completeExceptionally(e));
    }
    return mine.copy();
  }

  private void lead(K key, CompletableFuture<V> mine, Futures.Call<V> work) {
    try {
      V result = work.run();
      end(key, mine, () -> mine.complete(result));
    } catch (IOException | RuntimeException | Error e) {
      end(key, mine, () -> mine.completeExceptionally(e));
    }
  }

  /** Forgets the work first: who hears of its end may start the next. */
  private void end(K key, CompletableFuture<V> mine, Runnable word) {
    running.remove(key, mine);
    word.run();
  }
}
