package io.github.authdex.auth.jdk;

import java.util.concurrent.CompletableFuture;

/**
 * A future whose cancellation concerns what it comes from: cancelling what is made of it, with
 * {@code thenApply} and the like, cancels it too, as in the JDK's client; so does a time limit.
 */
final class StoppableFuture<T> extends CompletableFuture<T> {
  private final CompletableFuture<?> origin;

  StoppableFuture() {
    this.origin = null;
  }

  private StoppableFuture(CompletableFuture<?> origin) {
    this.origin = origin;
  }

  @Override
  public <U> CompletableFuture<U> newIncompleteFuture() {
    return new StoppableFuture<>(origin == null ? this : origin);
  }

  @Override
  public boolean cancel(boolean mayInterruptIfRunning) {
    boolean cancelled = super.cancel(mayInterruptIfRunning);
    stopOrigin();
    return cancelled;
  }

  @Override
  public boolean completeExceptionally(Throwable failure) {
    boolean completed = super.completeExceptionally(failure);
    stopOrigin();
    return completed;
  }

  private void stopOrigin() {
    if (origin != null) {
      origin.cancel(true);
    }
  }
}
