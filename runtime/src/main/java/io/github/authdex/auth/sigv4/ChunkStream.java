package io.github.authdex.auth.sigv4;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads content and gives it in signed pieces. One thread reads it, as any stream. */
final class ChunkStream extends InputStream {
  private static final byte[] LINE_END = {'\r', '\n'};

  private final InputStream content;
  private final ChunkSigner signer;
  private final Optional<Trailer> trailer;
  private final int chunk;
  private byte[] frame = new byte[0];
  private int position;
  private boolean ended;

  ChunkStream(InputStream content, ChunkSigner signer, Optional<Trailer> trailer, int chunk) {
    this.content = content;
    this.signer = signer;
    this.trailer = trailer;
    this.chunk = chunk;
  }

  /**
   * The field behind the content.
   *
   * @param checksum which it is
   * @param running its calculation
   */
  record Trailer(TrailerChecksum checksum, TrailerChecksum.Running running) {
    static Trailer of(TrailerChecksum checksum) {
      return new Trailer(checksum, checksum.start());
    }
  }

  @Override
  public int read() throws IOException {
    return hasMore() ? frame[position++] & 0xff : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (!hasMore()) {
      return -1;
    }
    int n = Math.min(length, frame.length - position);
    System.arraycopy(frame, position, target, offset, n);
    position += n;
    return n;
  }

  @Override
  public void close() throws IOException {
    content.close();
  }

  private boolean hasMore() throws IOException {
    if (position == frame.length && !ended) {
      frame = nextFrame(content.readNBytes(chunk));
      position = 0;
    }
    return position < frame.length;
  }

  private byte[] nextFrame(byte[] piece) {
    ended = piece.length == 0;
    ByteArrayOutputStream out = new ByteArrayOutputStream(piece.length + 128);
    String head = ChunkedBody.head(piece.length, signer.next(piece));
    out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    trailer.ifPresent(field -> field.running().update(piece));
    if (ended && trailer.isPresent()) {
      out.writeBytes(end(trailer.get()));
    } else {
      out.writeBytes(piece);
      out.writeBytes(LINE_END);
    }
    return out.toByteArray();
  }

  private byte[] end(Trailer field) {
    String line = field.checksum().field(field.running().value());
    String signature = signer.trailer((line + "\n").getBytes(StandardCharsets.US_ASCII));
    return ChunkedBody.trailer(line, signature);
  }
}
