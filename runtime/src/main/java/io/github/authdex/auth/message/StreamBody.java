package io.github.authdex.auth.message;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;

/** A stream that can be read once. */
final class StreamBody implements Body {
  private final InputStream content;
  private final long length;
  private final AtomicBoolean opened = new AtomicBoolean();

  StreamBody(InputStream content, long length) {
    this.content = Objects.requireNonNull(content, "content");
    this.length = Math.max(length, -1);
  }

  @Override
  public InputStream open() throws IOException {
    if (opened.getAndSet(true)) {
      throw new IOException("Expected to read a stream once; a file or bytes can be sent again");
    }
    return content;
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean replayable() {
    return false;
  }

  @Override
  public String toString() {
    return length < 0 ? "a stream" : length + " bytes";
  }
}
