package io.github.authdex.auth;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The content of a response that may not be the last: it waits unread until that is decided, so
 * that the caller's handler sees the last response alone.
 */
interface HeldBody<T> {
  /** Statuses after which another request may follow. */
  Set<Integer> UNDECIDED = Set.of(301, 302, 303, 307, 308, 401, 407);

  /** Returns what the caller's handler makes of the content. */
  CompletionStage<T> deliver();

  /**
   * Drops the content: the response is not the last, or what it proves is wrong. Done when the
   * connection is free.
   */
  CompletionStage<Void> discard();

  /** Returns the handler that holds back what {@code handler} would read. */
  static <T> BodyHandler<HeldBody<T>> holding(BodyHandler<T> handler) {
    return info ->
        UNDECIDED.contains(info.statusCode())
            ? new UnreadBody<>(info, handler)
            : BodySubscribers.mapping(handler.apply(info), Ready::new);
  }

  /** Content of a response that is the last by its status. */
  record Ready<T>(T value) implements HeldBody<T> {
    @Override
    public CompletionStage<T> deliver() {
      return CompletableFuture.completedStage(value);
    }

    @Override
    public CompletionStage<Void> discard() {
      try {
        if (value instanceof Closeable open) {
          open.close();
        }
        return CompletableFuture.completedStage(null);
      } catch (IOException e) {
        return CompletableFuture.failedStage(e);
      }
    }
  }
}
