package io.github.authdex.auth.jdk;

import io.github.authdex.auth.sending.AuthFlow;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Publisher;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/**
 * The content of a response that may not be the last: it waits unread until that is decided, so
 * that the caller's handler sees the last response alone.
 */
interface HeldBody<T> {
  /** Returns what the caller's handler makes of the content. */
  CompletionStage<T> deliver();

  /**
   * Drops the content: the response is not the last, or what it proves is wrong. Done when the
   * connection is free.
   */
  CompletionStage<Void> discard();

  /** Stops reading, which costs the connection: nobody waits for the content any more. */
  void cancel();

  /** Returns the handler that holds back what {@code handler} would read. */
  static <T> BodyHandler<HeldBody<T>> holding(BodyHandler<T> handler) {
    return info ->
        AuthFlow.mayContinue(info.statusCode())
            ? new UnreadBody<>(info, handler)
            : BodySubscribers.mapping(handler.apply(info), Ready::new);
  }

  /**
   * Returns the content of {@code response}: empty where the JDK has none, as when a proxy refuses
   * a tunnel.
   */
  static <T> HeldBody<T> of(HttpResponse<HeldBody<T>> response, BodyHandler<T> handler) {
    return response.body() == null ? UnreadBody.empty(Head.of(response), handler) : response.body();
  }

  /** What a handler is told of a response. */
  record Head(int statusCode, HttpHeaders headers, HttpClient.Version version)
      implements ResponseInfo {
    static Head of(HttpResponse<?> response) {
      return new Head(response.statusCode(), response.headers(), response.version());
    }
  }

  /** Subscribes to content in order to refuse it. */
  enum Refusal implements Subscriber<Object> {
    INSTANCE;

    @Override
    public void onSubscribe(Subscription subscription) {
      subscription.cancel();
    }

    @Override
    public void onNext(Object part) {}

    @Override
    public void onError(Throwable error) {}

    @Override
    public void onComplete() {}
  }

  /** Content of a response that is the last by its status. */
  record Ready<T>(T value) implements HeldBody<T> {
    @Override
    public CompletionStage<T> deliver() {
      return CompletableFuture.completedStage(value);
    }

    @Override
    public CompletionStage<Void> discard() {
      cancel();
      return CompletableFuture.completedStage(null);
    }

    /** Closes a stream, of octets or lines, and stops a publisher, whatever they say to that. */
    @Override
    public void cancel() {
      if (value instanceof Publisher<?> parts) {
        parts.subscribe(Refusal.INSTANCE);
      }
      if (value instanceof AutoCloseable open) {
        try {
          open.close();
        } catch (Exception e) {
          // What is dropped has no reader to tell it to.
        }
      }
    }
  }
}
