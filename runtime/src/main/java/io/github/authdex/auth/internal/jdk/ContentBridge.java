package io.github.authdex.auth.internal.jdk;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;

/** Hands the content that a request publishes to what reads the content of a response. */
record ContentBridge(BodySubscriber<?> reader) implements Subscriber<ByteBuffer> {
  @Override
  public void onSubscribe(Subscription subscription) {
    reader.onSubscribe(subscription);
  }

  @Override
  public void onNext(ByteBuffer part) {
    reader.onNext(List.of(part));
  }

  @Override
  public void onError(Throwable error) {
    reader.onError(error);
  }

  @Override
  public void onComplete() {
    reader.onComplete();
  }
}
