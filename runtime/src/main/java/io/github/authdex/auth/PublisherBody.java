package io.github.authdex.auth;

import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.Set;

/**
 * The content of a request of the JDK. Text, bytes and files can be sent again; streams cannot, nor
 * publishers of others, of which nobody knows.
 */
record PublisherBody(BodyPublisher publisher) implements Body {
  /** What the JDK makes of others' publishers; it has a length even where it can be read once. */
  private static final Set<Class<?>> OF_OTHERS =
      Set.of(
          BodyPublishers.fromPublisher(BodyPublishers.noBody(), 1).getClass(),
          BodyPublishers.concat(BodyPublishers.noBody(), BodyPublishers.noBody()).getClass());

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
    return publisher.contentLength() >= 0 && !OF_OTHERS.contains(publisher.getClass());
  }
}
