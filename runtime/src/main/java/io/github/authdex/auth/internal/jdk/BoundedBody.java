package io.github.authdex.auth.internal.jdk;

import io.github.authdex.auth.internal.async.Futures;
import io.github.authdex.auth.message.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Reads a response into memory and gives up when it is longer or slower than a limit. */
public final class BoundedBody implements BodySubscriber<Body> {
  private final int limit;
  private final Duration time;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final CompletableFuture<Body> body = new CompletableFuture<>();
  private volatile Subscription subscription;

  private BoundedBody(int limit, Duration time) {
    this.limit = limit;
    this.time = time;
  }

  /**
   * Returns what reads responses of at most {@code limit} bytes that arrive within {@code time}.
   */
  public static BodyHandler<Body> handler(int limit, Duration time) {
    return info -> new BoundedBody(limit, time);
  }

  @Override
  public CompletionStage<Body> getBody() {
    return body.orTimeout(time.toMillis(), TimeUnit.MILLISECONDS)
        .exceptionallyCompose(
            error ->
                CompletableFuture.failedStage(error instanceof TimeoutException ? late() : error));
  }

  private HttpTimeoutException late() {
    if (subscription != null) {
      subscription.cancel();
    }
    return new HttpTimeoutException(
        "Expected the content of the response within "
            + Futures.words(time)
            + " but it did not end");
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    this.subscription = subscription;
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (content.size() + part.remaining() > limit) {
        subscription.cancel();
        onError(
            new IOException(
                "Expected at most " + limit + " bytes in the response but there were more"));
        return;
      }
      byte[] bytes = new byte[part.remaining()];
      part.get(bytes);
      content.writeBytes(bytes);
    }
  }

  @Override
  public void onError(Throwable error) {
    body.completeExceptionally(error);
  }

  @Override
  public void onComplete() {
    body.complete(Body.of(content.toByteArray()));
  }
}
