package io.github.authdex.auth.internal;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Does the same work once at a time: who asks while it is being done gets that result, or that
 * failure, and nothing is remembered afterwards. Threads share it.
 *
 * @param <K> what tells one work from another
 * @param <V> what the work gives
 */
public final class SingleFlight<K, V> {
  private final ConcurrentMap<K, CompletableFuture<V>> running = new ConcurrentHashMap<>();
  private final Duration patience;

  /** Makes one in which nobody waits for another's work longer than {@code patience}. */
  public SingleFlight(Duration patience) {
    this.patience = patience;
  }

  /** Work that talks to a server. */
  @FunctionalInterface
  public interface Work<V> {
    /** Returns the result. */
    V run() throws IOException;
  }

  /** Returns whether somebody works on {@code key} now. */
  public boolean isRunning(K key) {
    return running.containsKey(key);
  }

  /**
   * Returns what {@code work} gives, or what the same work of another thread gives.
   *
   * @throws IOException if the work fails, or another's takes longer than the patience allows
   */
  public V run(K key, Work<V> work) throws IOException {
    CompletableFuture<V> mine = new CompletableFuture<>();
    CompletableFuture<V> others = running.putIfAbsent(key, mine);
    return others == null ? lead(key, mine, work) : await(others, key, work);
  }

  private V lead(K key, CompletableFuture<V> mine, Work<V> work) throws IOException {
    try {
      V result = work.run();
      mine.complete(result);
      return result;
    } catch (IOException | RuntimeException | Error e) {
      mine.completeExceptionally(e);
      throw e;
    } finally {
      running.remove(key, mine);
    }
  }

  private V await(CompletableFuture<V> others, K key, Work<V> work) throws IOException {
    try {
      return others.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new IOException(
          "Expected another thread to get the token within " + patience.toSeconds() + " seconds");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("Interrupted while another thread gets the token");
    } catch (ExecutionException e) {
      if (e.getCause().getClass() == InterruptedIOException.class) {
        return run(key, work); // The other thread was told to stop, and this one was not.
      }
      throw unwrapped(e.getCause());
    }
  }

  private static IOException unwrapped(Throwable cause) {
    if (cause instanceof RuntimeException e) {
      throw e;
    }
    if (cause instanceof Error e) {
      throw e;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }
}
