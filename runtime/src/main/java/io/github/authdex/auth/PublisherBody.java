package io.github.authdex.auth;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;

/**
 * The content of a request of the JDK. It can be sent again if its length is known, which is so for
 * text, bytes and files, and not for streams.
 */
record PublisherBody(BodyPublisher publisher) implements Body {
  @Override
  public InputStream open() {
    BodySubscriber<InputStream> stream = BodySubscribers.ofInputStream();
    publisher.subscribe(new OneByOne(stream));
    return stream.getBody().toCompletableFuture().join();
  }

  @Override
  public long length() {
    return publisher.contentLength();
  }

  @Override
  public boolean replayable() {
    return publisher.contentLength() >= 0;
  }
}
