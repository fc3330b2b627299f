package io.github.authdex.auth.jdk;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.internal.jdk.JdkHttp;
import io.github.authdex.auth.sending.Attempt;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Carries an exchange through on the caller's thread, whose interruption ends it. */
final class WaitingExchange<T> {
  private final ClientExchange<T> exchange;

  WaitingExchange(ClientExchange<T> exchange) {
    this.exchange = exchange;
  }

  HttpResponse<T> run() throws IOException, InterruptedException {
    TurnQueue turns = exchange.sending().turns();
    if (!turns.needed()) {
      return converse();
    }
    CompletableFuture<Void> turn = turns.take();
    try {
      inTime(turn);
      return converse();
    } finally {
      turns.leave(turn);
    }
  }

  private HttpResponse<T> converse() throws IOException, InterruptedException {
    Attempt attempt = signed(exchange.first(), exchange.deadline().forProof());
    while (true) {
      HttpResponse<HeldBody<T>> response = sent(exchange.outgoing(attempt));
      HeldBody<T> content = HeldBody.of(response, exchange.handler());
      try {
        Optional<Attempt> next = signed(exchange.next(attempt, response), exchange.forNext());
        if (next.isEmpty()) {
          return exchange.last(attempt, response, read(content.deliver()));
        }
        inTime(content.discard().toCompletableFuture());
        attempt = next.get();
      } catch (IOException | InterruptedException | RuntimeException e) {
        content.cancel();
        throw e;
      }
    }
  }

  private HttpResponse<HeldBody<T>> sent(HttpRequest request)
      throws IOException, InterruptedException {
    BodyHandler<HeldBody<T>> handler = HeldBody.holding(exchange.handler());
    if (!exchange.deadline().isBounded()) {
      return JdkHttp.send(exchange.sending().http().get(), request, handler);
    }
    // The JDK's own limit ends with the headers, and the content may be read here as well.
    CompletableFuture<HttpResponse<HeldBody<T>>> response =
        JdkHttp.sendAsync(exchange.sending().http().get(), request, handler);
    try {
      return read(response);
    } finally {
      response.cancel(true);
    }
  }

  /** A reader of the caller's that fails is a failure of the exchange, as it is to the JDK. */
  private <R> R read(CompletionStage<R> content) throws IOException, InterruptedException {
    try {
      return inTime(content.toCompletableFuture());
    } catch (RuntimeException e) {
      throw new IOException(e);
    }
  }

  private <R> R signed(CompletableFuture<R> future, Duration limit)
      throws IOException, InterruptedException {
    return future.isDone() ? Futures.given(future) : Futures.await(future, limit, exchange.proof());
  }

  private <R> R inTime(CompletableFuture<R> future) throws IOException, InterruptedException {
    if (future.isDone()) {
      return Futures.given(future);
    }
    try {
      return Futures.await(
          future, exchange.deadline().left(), "the whole answer to " + exchange.request());
    } catch (HttpTimeoutException e) {
      exchange.deadline().check(exchange.request());
      throw e;
    }
  }
}
