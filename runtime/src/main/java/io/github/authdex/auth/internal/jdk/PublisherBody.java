package io.github.authdex.auth.internal.jdk;

import io.github.authdex.auth.message.Body;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.List;

/**
 * The content of a request of the JDK. Text, bytes and files of the JDK's own publishers can be
 * sent again; streams cannot, nor publishers of others, of which nobody knows: many have a length
 * and can be read once.
 */
record PublisherBody(BodyPublisher publisher) implements Body {
  private static final List<Class<?>> REPLAYABLE =
      List.of(
          BodyPublishers.noBody().getClass(),
          BodyPublishers.ofByteArray(new byte[0]).getClass(),
          BodyPublishers.ofString("").getClass());

  /** There is none without a file, so that it is known by its name. */
  private static final String OF_FILE = ".RequestPublishers$FilePublisher";

  @Override
  public InputStream open() {
    BodySubscriber<InputStream> stream = BodySubscribers.ofInputStream();
    publisher.subscribe(new ContentBridge(stream));
    return stream.getBody().toCompletableFuture().join();
  }

  @Override
  public long length() {
    return publisher.contentLength();
  }

  @Override
  public boolean replayable() {
    Class<?> kind = publisher.getClass();
    return REPLAYABLE.contains(kind)
        || (kind.getModule().equals(HttpRequest.class.getModule())
            && kind.getName().endsWith(OF_FILE));
  }
}
