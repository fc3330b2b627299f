package io.github.authdex.cli.print;

import io.github.authdex.catalog.source.Printable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Passes text on in UTF-8, with line breaks and tabs, and writes out what would steer a terminal or
 * stand unseen. Octets that are no text become U+FFFD. Closing it leaves the stream below open.
 */
public final class VisibleStream extends OutputStream {
  private static final int CHUNK = 8 << 10;

  private final OutputStream below;
  private final CharsetDecoder decoder;
  private final ByteBuffer octets = ByteBuffer.allocate(CHUNK);
  private final CharBuffer characters = CharBuffer.allocate(CHUNK);

  /** What cannot be judged before its next character is known. */
  private String held = "";

  /** Takes text in {@code charset}. */
  public VisibleStream(OutputStream below, Charset charset) {
    this.below = below;
    this.decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPLACE)
            .onUnmappableCharacter(CodingErrorAction.REPLACE);
  }

  @Override
  public synchronized void write(int octet) throws IOException {
    write(new byte[] {(byte) octet}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int done = 0; done < length; ) {
      int part = Math.min(octets.remaining(), length - done);
      octets.put(bytes, offset + done, part);
      done += part;
      octets.flip();
      decode(false);
      octets.compact();
    }
  }

  private void decode(boolean last) throws IOException {
    while (decoder.decode(octets, characters, last).isOverflow()) {
      pass(false);
    }
    pass(last);
  }

  private void pass(boolean last) throws IOException {
    characters.flip();
    String text = held + characters;
    characters.clear();
    int end = last ? text.length() : text.length() - undecided(text);
    held = text.substring(end);
    below.write(Printable.lines(text.substring(0, end)).getBytes(StandardCharsets.UTF_8));
  }

  /** Returns how many characters at the end of {@code text} hang on what follows: 0 or 1. */
  private static int undecided(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    char end = text.charAt(text.length() - 1);
    return end == '\r' || Character.isHighSurrogate(end) ? 1 : 0;
  }

  @Override
  public synchronized void flush() throws IOException {
    below.flush();
  }

  @Override
  public synchronized void close() throws IOException {
    octets.flip();
    decode(true);
    octets.clear();
    below.flush();
  }
}
