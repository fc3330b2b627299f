package io.github.authdex.auth.jdk;

import io.github.authdex.auth.internal.jdk.Drain;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.function.Consumer;

/**
 * Content that nobody asks the server for until its reader is known. The reader gets it as it would
 * from the JDK: a subscription first, then the parts, of which short content may have brought all
 * by then, and one end.
 */
final class UnreadBody<T> implements HeldBody<T>, BodySubscriber<HeldBody<T>> {
  private static final Subscription ENDED =
      new Subscription() {
        @Override
        public void request(long parts) {}

        @Override
        public void cancel() {}
      };

  private final ResponseInfo info;
  private final BodyHandler<T> handler;
  private final CompletableFuture<Subscription> begun = new CompletableFuture<>();
  private final CompletableFuture<BodySubscriber<?>> reader = new CompletableFuture<>();

  /** Done when the reader has its subscription, so that no end comes before or within it. */
  private final CompletableFuture<Void> reading = begun.thenAcceptBoth(reader, UnreadBody::start);

  UnreadBody(ResponseInfo info, BodyHandler<T> handler) {
    this.info = info;
    this.handler = handler;
  }

  /** Returns content that has ended before it began. */
  static <T> UnreadBody<T> empty(ResponseInfo info, BodyHandler<T> handler) {
    UnreadBody<T> empty = new UnreadBody<>(info, handler);
    empty.onComplete();
    return empty;
  }

  private static void start(Subscription subscription, BodySubscriber<?> reader) {
    try {
      reader.onSubscribe(subscription);
    } catch (RuntimeException e) {
      subscription.cancel();
      reader.onError(e);
      throw e;
    }
  }

  @Override
  public CompletionStage<HeldBody<T>> getBody() {
    return CompletableFuture.completedStage(this);
  }

  @Override
  public CompletionStage<T> deliver() {
    try {
      return readBy(handler.apply(info)).getBody();
    } catch (RuntimeException e) {
      cancel();
      throw e;
    }
  }

  @Override
  public CompletionStage<Void> discard() {
    return readBy(new Drain()).getBody();
  }

  @Override
  public void cancel() {
    CompletableFuture<Void> unused = begun.thenAccept(Subscription::cancel);
  }

  private <R> BodySubscriber<R> readBy(BodySubscriber<R> reader) {
    this.reader.complete(reader);
    return reader;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    begun.complete(subscription);
  }

  /** Comes only when a reader has asked for it. */
  @Override
  public void onNext(List<ByteBuffer> parts) {
    reader.join().onNext(parts);
  }

  @Override
  public void onError(Throwable error) {
    end(reader -> reader.onError(error));
  }

  @Override
  public void onComplete() {
    end(BodySubscriber::onComplete);
  }

  private void end(Consumer<BodySubscriber<?>> word) {
    begun.complete(ENDED); // Does nothing if there was more than an end.
    CompletableFuture<Void> unused = reading.thenRun(() -> word.accept(reader.join()));
  }
}
