package io.github.authdex.auth.jdk;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.sending.Attempt;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Carries an exchange through without a thread that waits. When its result is cancelled, or given
 * in another way by somebody else, what is under way is stopped and nothing more is sent.
 */
final class LaterExchange<T> {
  private final ClientExchange<T> exchange;
  private final Executor executor;
  private final CompletableFuture<HttpResponse<T>> result = new StoppableFuture<>();

  /** Stops what is under way. */
  private volatile Runnable stop = LaterExchange::nothing;

  LaterExchange(ClientExchange<T> exchange) {
    this.exchange = exchange;
    this.executor = exchange.sending().executor();
  }

  CompletableFuture<HttpResponse<T>> run() {
    TurnQueue turns = exchange.sending().turns();
    CompletableFuture<Void> turn = turns.take();
    underWay(() -> turn.cancel(false));
    CompletableFuture<?> unused = result.whenComplete((response, failure) -> stop.run());
    bound();
    unused =
        turn.thenComposeAsync(
                come -> signed(exchange.first(), exchange.deadline().forProof()), executor)
            .thenCompose(this::send)
            .whenComplete(
                (response, failure) -> {
                  turns.leave(turn);
                  end(response, failure);
                });
    return result;
  }

  private static void nothing() {}

  private void bound() {
    if (exchange.deadline().isBounded()) {
      CompletableFuture<Void> timer = new CompletableFuture<>();
      timer.orTimeout(exchange.deadline().left().toMillis(), TimeUnit.MILLISECONDS);
      CompletableFuture<?> unused =
          timer.exceptionally(
              late -> {
                result.completeExceptionally(exchange.deadline().late(exchange.request()));
                return null;
              });
      unused = result.whenComplete((response, failure) -> timer.complete(null));
    }
  }

  /** Returns what {@code proof} gives, on our own threads where others made us wait. */
  private <R> CompletableFuture<R> signed(CompletableFuture<R> proof, Duration limit) {
    if (proof.isDone()) {
      return proof;
    }
    CompletableFuture<R> limited = proof.copy();
    underWay(() -> limited.cancel(false));
    return limited
        .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(
            failure ->
                CompletableFuture.failedFuture(
                    Futures.cause(failure) instanceof TimeoutException
                        ? Futures.late(limit, exchange.proof())
                        : failure))
        .thenApplyAsync(value -> value, executor);
  }

  private CompletableFuture<HttpResponse<T>> send(Attempt attempt) {
    if (result.isDone()) {
      return CompletableFuture.failedFuture(new CancellationException());
    }
    return Futures.flat(
        () -> {
          CompletableFuture<HttpResponse<HeldBody<T>>> response =
              JdkHttp.sendAsync(
                  exchange.sending().http().get(),
                  exchange.outgoing(attempt),
                  HeldBody.holding(exchange.handler()));
          underWay(() -> response.cancel(true));
          return response.thenComposeAsync(head -> received(attempt, head), executor);
        });
  }

  private CompletableFuture<HttpResponse<T>> received(
      Attempt attempt, HttpResponse<HeldBody<T>> response) {
    HeldBody<T> content = HeldBody.of(response, exchange.handler());
    CompletableFuture<HttpResponse<T>> last =
        signed(exchange.next(attempt, response), exchange.forNext())
            .thenCompose(
                next -> {
                  underWay(content::cancel);
                  return next.isPresent()
                      ? content.discard().thenCompose(done -> send(next.get()))
                      : content.deliver().thenApply(body -> exchange.last(attempt, response, body));
                });
    return last.whenComplete(
        (done, failure) -> {
          if (failure != null) {
            content.cancel();
          }
        });
  }

  private void underWay(Runnable stop) {
    this.stop = stop;
    if (result.isDone()) {
      stop.run();
    }
  }

  /** Gives the result, or stops what was read for it if nobody wants it any more. */
  private void end(HttpResponse<T> response, Throwable failure) {
    Runnable last = stop;
    stop = LaterExchange::nothing;
    boolean wanted =
        failure == null
            ? result.complete(response)
            : result.completeExceptionally(Futures.cause(failure));
    if (!wanted) {
      last.run();
    }
  }
}
