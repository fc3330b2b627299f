package io.github.authdex.client;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A content of which the start is told when it is at its end, or when it is closed. */
final class LoggedContent extends FilterInputStream {
  /** So much more is kept than is shown, since what is cut in its midst cannot be masked. */
  static final int MARGIN = 2048;

  /** Is told once. */
  @FunctionalInterface
  interface Told {
    /**
     * Tells what was read.
     *
     * @param start of it
     * @param length of all that was read
     * @param whole whether that is all there is
     */
    void content(byte[] start, long length, boolean whole);
  }

  private final int kept;
  private final Told told;
  private final ByteArrayOutputStream start = new ByteArrayOutputStream();
  private long length;
  private boolean done;

  /**
   * Begins with nothing read.
   *
   * @param kept how many bytes are told at most
   */
  LoggedContent(InputStream content, int kept, Told told) {
    super(content);
    this.kept = kept;
    this.told = told;
  }

  @Override
  public int read() throws IOException {
    int octet = super.read();
    if (octet >= 0) {
      note(new byte[] {(byte) octet}, 0, 1);
    } else {
      finish(true);
    }
    return octet;
  }

  @Override
  public int read(byte[] bytes, int offset, int most) throws IOException {
    int count = super.read(bytes, offset, most);
    if (count > 0) {
      note(bytes, offset, count);
    } else if (count < 0) {
      finish(true);
    }
    return count;
  }

  private void note(byte[] bytes, int offset, int count) {
    start.write(bytes, offset, Math.min(count, kept - start.size()));
    length += count;
  }

  private void finish(boolean whole) {
    if (!done) {
      done = true;
      if (length > 0) {
        told.content(start.toByteArray(), length, whole);
      }
    }
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  @Override
  public void close() throws IOException {
    try {
      finish(false);
    } finally {
      super.close();
    }
  }
}
