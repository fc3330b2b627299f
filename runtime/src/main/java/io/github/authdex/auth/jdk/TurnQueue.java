package io.github.authdex.auth.jdk;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** Lets one exchange after the other use what they share, in the order in which they came. */
final class TurnQueue {
  private final boolean needed;
  private final Queue<CompletableFuture<Void>> waiting = new ArrayDeque<>();
  private boolean taken;

  /** Makes those of exchanges that share something, or not. */
  TurnQueue(boolean needed) {
    this.needed = needed;
  }

  /** Returns whether there are turns to be taken. */
  boolean needed() {
    return needed;
  }

  /** Returns the next turn, done when it has come; whoever takes one must {@link #leave} it. */
  synchronized CompletableFuture<Void> take() {
    CompletableFuture<Void> turn = new CompletableFuture<>();
    if (needed && taken) {
      waiting.add(turn);
    } else {
      taken = true;
      turn.complete(null);
    }
    return turn;
  }

  /** Ends {@code turn}, whether it has come or not. */
  void leave(CompletableFuture<Void> turn) {
    boolean came = !turn.isCancelled() && !turn.cancel(false);
    if (came && needed) {
      callNext();
    }
  }

  private void callNext() {
    CompletableFuture<Void> next;
    do {
      synchronized (this) {
        next = waiting.poll();
        taken = next != null;
      }
    } while (next != null && !next.complete(null)); // One that has left is passed over.
  }
}
