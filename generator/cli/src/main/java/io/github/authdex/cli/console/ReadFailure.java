package io.github.authdex.cli.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content could not be read; told apart from a file that could not be written. */
public final class ReadFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private ReadFailure(IOException cause) {
    super(cause.getMessage(), cause);
  }

  /** Says of each failure that it was one of reading. */
  public static final class Telling extends FilterInputStream {
    public Telling(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        return super.read();
      } catch (IOException e) {
        throw new ReadFailure(e);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        return super.read(bytes, offset, length);
      } catch (IOException e) {
        throw new ReadFailure(e);
      }
    }
  }
}
