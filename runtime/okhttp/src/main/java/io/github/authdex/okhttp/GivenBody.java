package io.github.authdex.okhttp;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import okhttp3.RequestBody;
import okio.Buffer;

/**
 * OkHttp's content for signers.
 *
 * @param given goes to OkHttp again as it came
 */
record GivenBody(RequestBody given) implements Body {
  private static final int SHORT = 1 << 20;

  /** Long content is written by a thread of its own while it is read, and never all in memory. */
  @Override
  public InputStream open() throws IOException {
    if (length() < 0 || length() > SHORT) {
      return WrittenContent.of(given);
    }
    Buffer all = new Buffer();
    given.writeTo(all);
    return all.inputStream();
  }

  @Override
  public long length() {
    try {
      return given.contentLength();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean replayable() {
    return !given.isOneShot() && !given.isDuplex();
  }

  /** Shows the length and never the content. */
  @Override
  public String toString() {
    return length() < 0 ? "a stream" : length() + " bytes";
  }
}
