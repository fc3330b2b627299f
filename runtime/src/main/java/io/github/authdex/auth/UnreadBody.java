package io.github.authdex.auth;

import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Content that nobody asks the server for until its reader is known. */
final class UnreadBody<T> implements HeldBody<T>, BodySubscriber<HeldBody<T>> {
  private final ResponseInfo info;
  private final BodyHandler<T> handler;
  private Subscription subscription;
  private BodySubscriber<?> reader;
  private boolean ended;
  private Throwable error;

  UnreadBody(ResponseInfo info, BodyHandler<T> handler) {
    this.info = info;
    this.handler = handler;
  }

  /** Returns content that has ended before it began. */
  static <T> UnreadBody<T> empty(ResponseInfo info, BodyHandler<T> handler) {
    UnreadBody<T> empty = new UnreadBody<>(info, handler);
    empty.onSubscribe(
        new Subscription() {
          @Override
          public void request(long parts) {}

          @Override
          public void cancel() {}
        });
    empty.onComplete();
    return empty;
  }

  @Override
  public CompletionStage<HeldBody<T>> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public CompletionStage<T> deliver() {
    return readBy(handler.apply(info)).getBody();
  }

  @Override
  public CompletionStage<Void> discard() {
    return readBy(new Drain()).getBody();
  }

  private synchronized <R> BodySubscriber<R> readBy(BodySubscriber<R> reader) {
    this.reader = reader;
    if (subscription != null) {
      reader.onSubscribe(subscription);
    }
    end();
    return reader;
  }

  @Override
  public synchronized void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    if (reader != null) {
      reader.onSubscribe(subscription);
    }
  }

  /** Comes only when a reader has asked for it. */
  @Override
  public synchronized void onNext(List<ByteBuffer> parts) {
    reader.onNext(parts);
  }

  @Override
  public synchronized void onError(Throwable error) {
    this.error = error;
    ended = true;
    end();
  }

  @Override
  public synchronized void onComplete() {
    ended = true;
    end();
  }

  private void end() {
    if (!ended || reader == null) {
      return;
    }
    if (error == null) {
      reader.onComplete();
    } else {
      reader.onError(error);
    }
  }
}
