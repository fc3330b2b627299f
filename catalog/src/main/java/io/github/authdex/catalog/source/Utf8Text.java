package io.github.authdex.catalog.source;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/** Bytes that are known to be UTF-8, with or without a byte order mark. */
final class Utf8Text {
  private final byte[] bytes;
  private final int start;

  private Utf8Text(byte[] bytes, int start) {
    this.bytes = bytes;
    this.start = start;
  }

  /** Returns the text in {@code bytes}, which are kept and must not change. */
  static Utf8Text of(byte[] bytes) throws Flaw {
    if (bytes.length > InputLimits.BYTES) {
      throw new Flaw(1, "the text is longer than the limit of 64 MiB", "limit-size");
    }
    if (isUtf16(bytes)) {
      throw new Flaw(1, "the text is UTF-16; save it as UTF-8", "encoding");
    }
    int malformed = firstMalformed(bytes);
    if (malformed >= 0) {
      String message =
          String.format(
              "byte 0x%02x at offset %d is not UTF-8; save the text as UTF-8",
              bytes[malformed] & 0xff, malformed);
      throw new Flaw(lineOf(bytes, malformed), message, "encoding");
    }
    return new Utf8Text(bytes, hasByteOrderMark(bytes) ? 3 : 0);
  }

  byte[] bytes() {
    return bytes;
  }

  /** Returns the offset of the first byte after the byte order mark. */
  int start() {
    return start;
  }

  int length() {
    return bytes.length - start;
  }

  String string() {
    return new String(bytes, start, length(), StandardCharsets.UTF_8);
  }

  Reader reader() {
    return new InputStreamReader(
        new ByteArrayInputStream(bytes, start, length()), StandardCharsets.UTF_8);
  }

  /** Returns the first character that is not white space, or 0 if there is none. */
  char firstCharacter() {
    for (int i = start; i < bytes.length; i++) {
      if (" \t\r\n".indexOf(bytes[i]) < 0) {
        return (char) (bytes[i] & 0xff);
      }
    }
    return 0;
  }

  private static boolean hasByteOrderMark(byte[] bytes) {
    return bytes.length >= 3
        && (bytes[0] & 0xff) == 0xef
        && (bytes[1] & 0xff) == 0xbb
        && (bytes[2] & 0xff) == 0xbf;
  }

  private static boolean isUtf16(byte[] bytes) {
    if (bytes.length < 2) {
      return false;
    }
    int first = bytes[0] & 0xff;
    int second = bytes[1] & 0xff;
    boolean marked = (first == 0xff && second == 0xfe) || (first == 0xfe && second == 0xff);
    return marked || (first == 0) != (second == 0);
  }

  private static int firstMalformed(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(8_192);
    CoderResult result;
    do {
      out.clear();
      result = decoder.decode(in, out, true);
    } while (result.isOverflow());
    return result.isError() ? in.position() : -1;
  }

  private static int lineOf(byte[] bytes, int offset) {
    int line = 1;
    for (int i = 0; i < offset; i++) {
      if (bytes[i] == '\n') {
        line++;
      }
    }
    return line;
  }
}
