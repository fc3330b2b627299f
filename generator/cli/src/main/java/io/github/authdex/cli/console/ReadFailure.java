package io.github.authdex.cli.console;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Content could not be read; told apart from a file that could not be written. */
public final class ReadFailure extends IOException {
  private static final long serialVersionUID = 1L;

  private final boolean begun;

  private ReadFailure(IOException cause, boolean begun) {
    super(cause.getMessage(), cause);
    this.begun = begun;
  }

  /** Returns whether some of the content was read before. */
  public boolean hasBegun() {
    return begun;
  }

  /** Says of each failure that it was one of reading. */
  public static final class Telling extends FilterInputStream {
    private boolean begun;

    public Telling(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      try {
        int read = super.read();
        begun |= read >= 0;
        return read;
      } catch (IOException e) {
        throw new ReadFailure(e, begun);
      }
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      try {
        int read = super.read(bytes, offset, length);
        begun |= read > 0;
        return read;
      } catch (IOException e) {
        throw new ReadFailure(e, begun);
      }
    }
  }
}
