package io.github.authdex.auth;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a response into memory and gives up when it is longer than a limit. */
final class BoundedBody implements BodySubscriber<Body> {
  private final int limit;
  private final ByteArrayOutputStream content = new ByteArrayOutputStream();
  private final CompletableFuture<Body> body = new CompletableFuture<>();
  private Subscription subscription;

  private BoundedBody(int limit) {
    this.limit = limit;
  }

  /** Returns what reads responses of at most {@code limit} bytes. */
  static BodyHandler<Body> handler(int limit) {
    return info -> new BoundedBody(limit);
  }

  @Override
  public CompletionStage<Body> getBody() {
    return body;
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
