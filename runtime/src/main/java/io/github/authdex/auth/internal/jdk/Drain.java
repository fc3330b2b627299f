package io.github.authdex.auth.internal.jdk;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;

/**
 * Reads content that nobody wants, so that its connection can be used again; what is long or slow
 * costs the connection instead.
 */
public final class Drain implements BodySubscriber<Void> {
  private static final int LONGEST = 64 << 10;
  private static final int SLOWEST_SECONDS = 2;

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile Subscription subscription;
  private int length;

  @Override
  public CompletionStage<Void> getBody() {
    return done.completeOnTimeout(null, SLOWEST_SECONDS, TimeUnit.SECONDS).thenRun(this::stop);
  }

  private void stop() {
    if (subscription != null) {
      subscription.cancel(); // Does nothing at the end of the content.
    }
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      length += part.remaining();
    }
    if (length > LONGEST) {
      done.complete(null);
    }
  }

  @Override
  public void onError(Throwable error) {
    done.complete(null);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
