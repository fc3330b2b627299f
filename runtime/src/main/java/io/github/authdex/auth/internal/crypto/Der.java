package io.github.authdex.auth.internal.crypto;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/** Reads and writes the little of ASN.1's distinguished encoding that key files need. */
final class Der {
  static final int INTEGER = 0x02;
  static final int OCTET_STRING = 0x04;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int SEQUENCE = 0x30;
  static final int CONTEXT_0 = 0xa0;

  private final byte[] content;
  private int position;

  private Der(byte[] content) {
    this.content = content;
  }

  static Der of(byte[] content) {
    return new Der(content);
  }

  boolean hasMore() {
    return position < content.length;
  }

  /** Returns the tag of the next element. */
  int peek() {
    return hasMore() ? content[position] & 0xff : -1;
  }

  /** Reads an element of {@code tag} and returns a reader of what is in it. */
  Der in(int tag) {
    return new Der(read(tag));
  }

  /** Reads an element of {@code tag} and returns what is in it. */
  byte[] read(int tag) {
    if (peek() != tag) {
      throw malformed();
    }
    position++;
    int length = length();
    if (length < 0 || length > content.length - position) {
      throw malformed();
    }
    position += length;
    return Arrays.copyOfRange(content, position - length, position);
  }

  /** Skips the next element. */
  void skip() {
    read(peek());
  }

  static byte[] write(int tag, byte[]... parts) {
    ByteArrayOutputStream inner = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      inner.writeBytes(part);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    writeLength(out, inner.size());
    out.writeBytes(inner.toByteArray());
    return out.toByteArray();
  }

  private int length() {
    if (!hasMore()) {
      throw malformed();
    }
    int first = content[position++] & 0xff;
    if (first < 0x80) {
      return first;
    }
    int octets = first & 0x7f;
    if (octets == 0 || octets > 3 || octets > content.length - position) {
      throw malformed();
    }
    int length = 0;
    for (int i = 0; i < octets; i++) {
      length = (length << 8) | (content[position++] & 0xff);
    }
    return length;
  }

  private static void writeLength(ByteArrayOutputStream out, int length) {
    if (length < 0x80) {
      out.write(length);
      return;
    }
    int octets = (32 - Integer.numberOfLeadingZeros(length) + 7) / 8;
    out.write(0x80 | octets);
    for (int i = octets - 1; i >= 0; i--) {
      out.write(length >> (8 * i));
    }
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException("Expected a key in DER but its structure is broken");
  }
}
