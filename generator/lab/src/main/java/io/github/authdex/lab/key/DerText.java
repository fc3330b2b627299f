package io.github.authdex.lab.key;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/** Writes values of ASN.1 in DER (ITU-T X.690 §8), as far as certificates need them. */
final class DerText {
  private DerText() {}

  static byte[] sequence(byte[]... parts) {
    return value(0x30, joined(parts));
  }

  static byte[] set(byte[]... parts) {
    return value(0x31, joined(parts));
  }

  /** Returns what stands under the context tag {@code number}, made of values. */
  static byte[] tagged(int number, byte[] content) {
    return value(0xa0 | number, content);
  }

  static byte[] integer(BigInteger number) {
    return value(0x02, number.toByteArray());
  }

  static byte[] truth() {
    return value(0x01, new byte[] {(byte) 0xff});
  }

  static byte[] octets(byte[] content) {
    return value(0x04, content);
  }

  /** Returns whole octets as a string of bits. */
  static byte[] bits(byte[] content) {
    return value(0x03, joined(new byte[1], content));
  }

  static byte[] utf8(String text) {
    return value(0x0c, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns a time as {@code yyyyMMddHHmmss'Z'}. */
  static byte[] time(String text) {
    return value(0x18, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** Returns the object identifier of {@code arcs}, each below 2^14. */
  static byte[] identifier(int... arcs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(arcs[0] * 40 + arcs[1]);
    for (int i = 2; i < arcs.length; i++) {
      if (arcs[i] > 0x7f) {
        out.write(0x80 | (arcs[i] >> 7));
      }
      out.write(arcs[i] & 0x7f);
    }
    return value(0x06, out.toByteArray());
  }

  /** Returns {@code content} behind its tag and length. */
  static byte[] value(int tag, byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.write(tag);
    if (content.length < 0x80) {
      out.write(content.length);
    } else {
      byte[] length = BigInteger.valueOf(content.length).toByteArray();
      int from = length[0] == 0 ? 1 : 0;
      out.write(0x80 | (length.length - from));
      out.write(length, from, length.length - from);
    }
    out.writeBytes(content);
    return out.toByteArray();
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
