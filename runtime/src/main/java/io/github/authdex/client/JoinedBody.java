package io.github.authdex.client;

import io.github.authdex.auth.message.Body;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One body after the other; each is opened when the one before is at its end.
 *
 * @param pieces in order
 */
record JoinedBody(List<Body> pieces) implements Body {
  JoinedBody {
    pieces = List.copyOf(pieces);
  }

  /** Returns {@code pieces} as one body, in memory if all of them are. */
  static Body of(List<Body> pieces) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (Body piece : pieces) {
      Optional<byte[]> bytes = piece.bytes();
      if (bytes.isEmpty()) {
        return new JoinedBody(pieces);
      }
      all.writeBytes(bytes.get());
    }
    return Body.of(all.toByteArray());
  }

  @Override
  public InputStream open() {
    return new Stream(pieces.iterator());
  }

  @Override
  public long length() {
    long length = 0;
    for (Body piece : pieces) {
      if (piece.length() < 0) {
        return -1;
      }
      length += piece.length();
    }
    return length;
  }

  @Override
  public boolean replayable() {
    return pieces.stream().allMatch(Body::replayable);
  }

  @Override
  public String readOnce() {
    return pieces.stream()
        .filter(piece -> !piece.replayable())
        .map(Body::readOnce)
        .distinct()
        .collect(Collectors.joining(" and "));
  }

  @Override
  public String toString() {
    return pieces.size() + " pieces";
  }

  private static final class Stream extends InputStream {
    private final Iterator<Body> rest;
    private InputStream current = InputStream.nullInputStream();

    Stream(Iterator<Body> rest) {
      this.rest = rest;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int count = current.read(into, offset, length);
      while (count < 0 && rest.hasNext()) {
        current.close();
        current = rest.next().open();
        count = current.read(into, offset, length);
      }
      return count;
    }

    @Override
    public void close() throws IOException {
      current.close();
    }
  }
}
