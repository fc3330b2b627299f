package io.github.authdex.auth.sigv4;

import io.github.authdex.auth.message.Body;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A body in signed pieces (Content-Encoding {@code aws-chunked}), for content that cannot be hashed
 * before it is sent.
 *
 * @param content of known length
 * @param signing when and with which key
 * @param seed the signature of the request
 * @param checksum what the trailer holds, if there is one
 */
record ChunkedBody(
    Body content, SigningMoment signing, String seed, Optional<TrailerChecksum> checksum)
    implements Body {
  private static final int CHUNK = 64 << 10;
  private static final int SIGNATURE = 64;

  @Override
  public InputStream open() throws IOException {
    return new ChunkStream(
        content.open(),
        new ChunkSigner(signing, seed),
        checksum.map(ChunkStream.Trailer::of),
        CHUNK);
  }

  @Override
  public long length() {
    return encodedLength(content.length(), checksum);
  }

  @Override
  public boolean replayable() {
    return content.replayable();
  }

  @Override
  public String toString() {
    return length() + " bytes";
  }

  static long encodedLength(long decoded, Optional<TrailerChecksum> checksum) {
    long full = decoded / CHUNK;
    int rest = (int) (decoded % CHUNK);
    long length = full * frameLength(CHUNK);
    length += rest == 0 ? 0 : frameLength(rest);
    length += head(0, "").length() + SIGNATURE + 2;
    return length + checksum.map(ChunkedBody::trailerLength).orElse(0);
  }

  /** Returns what stands in front of a piece. */
  static String head(int size, String signature) {
    return Integer.toHexString(size) + ";chunk-signature=" + signature + "\r\n";
  }

  static byte[] trailer(String field, String signature) {
    return (field + "\r\nx-amz-trailer-signature:" + signature + "\r\n\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  private static long frameLength(int size) {
    return head(size, "").length() + SIGNATURE + size + 2L;
  }

  /** Returns how much longer a trailer makes the end, which then has no empty line before it. */
  private static int trailerLength(TrailerChecksum checksum) {
    return trailer(checksum.field(checksum.placeholder()), "").length + SIGNATURE - 2;
  }
}
