package io.github.authdex.auth;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * The content of a response that may not be the last: it waits unread until that is decided, so
 * that the caller's handler sees the last response alone.
 */
interface HeldBody<T> {
  /** Statuses after which another request may follow. */
  Set<Integer> UNDECIDED = Set.of(301, 302, 303, 307, 308, 401, 407);

  /** Returns what the caller's handler makes of the content. */
  CompletionStage<T> deliver();

  /** Drops the content: the response is not the last, or what it proves is wrong. */
  void discard() throws IOException;

  /** Returns the handler that holds back what {@code handler} would read. */
  static <T> BodyHandler<HeldBody<T>> holding(BodyHandler<T> handler) {
    return info ->
        UNDECIDED.contains(info.statusCode())
            ? BodySubscribers.mapping(
                BodySubscribers.ofInputStream(), stream -> new Unread<>(stream, info, handler))
            : BodySubscribers.mapping(handler.apply(info), Ready::new);
  }

  /** Content of a response that is the last by its status. */
  record Ready<T>(T value) implements HeldBody<T> {
    @Override
    public CompletionStage<T> deliver() {
      return CompletableFuture.completedStage(value);
    }

    @Override
    public void discard() throws IOException {
      if (value instanceof Closeable open) {
        open.close();
      }
    }
  }

  /** Content that nobody has read. */
  record Unread<T>(InputStream stream, ResponseInfo info, BodyHandler<T> handler)
      implements HeldBody<T> {
    /** What is worth reading to keep the connection, in bytes. */
    private static final int DRAINED = 64 << 10;

    @Override
    public CompletionStage<T> deliver() {
      BodySubscriber<T> reader = handler.apply(info);
      BodyPublishers.ofInputStream(() -> stream).subscribe(new OneByOne(reader));
      return reader.getBody();
    }

    @Override
    public void discard() throws IOException {
      try (stream) {
        stream.readNBytes(DRAINED);
      }
    }
  }
}
