package io.github.authdex.okhttp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Pipe;

/** Content that is read while a thread writes it, which ends when nobody reads any more. */
final class WrittenContent extends FilterInputStream {
  private final AtomicReference<IOException> failure;

  private WrittenContent(InputStream content, AtomicReference<IOException> failure) {
    super(content);
    this.failure = failure;
  }

  static InputStream of(RequestBody body) {
    Pipe pipe = new Pipe(1 << 16);
    AtomicReference<IOException> failure = new AtomicReference<>();
    Thread writer = new Thread(() -> write(body, pipe, failure), "authdex-content");
    writer.setDaemon(true);
    writer.start();
    return new WrittenContent(Okio.buffer(pipe.source()).inputStream(), failure);
  }

  private static void write(RequestBody body, Pipe pipe, AtomicReference<IOException> failure) {
    try (BufferedSink sink = Okio.buffer(pipe.sink())) {
      try {
        body.writeTo(sink);
      } catch (IOException | RuntimeException e) {
        failure.set(new IOException("Expected content that can be written but it failed", e));
      }
    } catch (IOException e) {
      failure.compareAndSet(null, e); // Nobody reads any more.
    }
  }

  @Override
  public int read() throws IOException {
    return whole(super.read());
  }

  @Override
  public int read(byte[] buffer, int offset, int length) throws IOException {
    return whole(super.read(buffer, offset, length));
  }

  /** The end of what a writer gave up is no end. */
  private int whole(int read) throws IOException {
    if (read < 0 && failure.get() != null) {
      throw failure.get();
    }
    return read;
  }
}
