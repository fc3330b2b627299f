package io.github.authdex.lab.ntlm;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A message of NTLM (MS-NLMP §2.2.1) as it came or goes. */
final class NtlmMessage {
  static final int AV_FLAGS = 6;
  private static final int AV_TIME = 7;
  private static final int AV_END = 0;

  /** Unicode, NTLM, always sign, target is a server, session security, target info, 128, 56. */
  private static final int FLAGS =
      0x1 | 0x4 | 0x200 | 0x8000 | 0x20000 | 0x80000 | 0x800000 | 0x20000000 | 0x80000000;

  private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 56;
  private static final long SECONDS_1601_TO_1970 = 11_644_473_600L;

  private final byte[] bytes;

  private NtlmMessage(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Returns the message that {@code base64} is, if it is one. */
  static Optional<NtlmMessage> read(String base64) {
    try {
      byte[] bytes = Base64.getDecoder().decode(base64);
      boolean fits = bytes.length >= 12 && Arrays.equals(bytes, 0, 8, SIGNATURE, 0, 8);
      return fits ? Optional.of(new NtlmMessage(bytes)) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Returns the second message (§2.2.1.2). */
  static NtlmMessage challenge(byte[] nonce, String server, Instant now) {
    byte[] name = utf16(server);
    byte[] info = targetInfo(name, now);
    ByteBuffer out =
        ByteBuffer.allocate(HEAD + name.length + info.length).order(ByteOrder.LITTLE_ENDIAN);
    out.put(SIGNATURE).putInt(2);
    out.putShort((short) name.length).putShort((short) name.length).putInt(HEAD);
    out.putInt(FLAGS).put(nonce).putLong(0);
    out.putShort((short) info.length).putShort((short) info.length).putInt(HEAD + name.length);
    out.putLong(0).put(name).put(info);
    return new NtlmMessage(out.array());
  }

  private static byte[] targetInfo(byte[] name, Instant now) {
    ByteArrayOutputStream info = new ByteArrayOutputStream();
    for (int id = 1; id <= 4; id++) {
      info.writeBytes(pair(id, name)); // Computer and domain, by NetBIOS and by DNS.
    }
    long ticks = (now.getEpochSecond() + SECONDS_1601_TO_1970) * 10_000_000L + now.getNano() / 100;
    byte[] time = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putLong(ticks).array();
    info.writeBytes(pair(AV_TIME, time));
    info.writeBytes(pair(AV_END, new byte[0]));
    return info.toByteArray();
  }

  private static byte[] pair(int id, byte[] value) {
    return ByteBuffer.allocate(4 + value.length)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) id)
        .putShort((short) value.length)
        .put(value)
        .array();
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int type() {
    return in().getInt(8);
  }

  /** Returns what the third message's descriptor at {@code position} points to, if it is whole. */
  Optional<byte[]> field(int position) {
    if (bytes.length < position + 8) {
      return Optional.empty();
    }
    int length = in().getShort(position) & 0xffff;
    int offset = in().getInt(position + 4);
    return offset < 0 || offset > bytes.length - length
        ? Optional.empty()
        : Optional.of(Arrays.copyOfRange(bytes, offset, offset + length));
  }

  /** Returns the pairs of target information from {@code position} of {@code blob} on. */
  static Map<Integer, byte[]> pairs(byte[] blob, int position) {
    Map<Integer, byte[]> pairs = new LinkedHashMap<>();
    ByteBuffer in = ByteBuffer.wrap(blob).order(ByteOrder.LITTLE_ENDIAN);
    in.position(Math.min(position, blob.length));
    while (in.remaining() >= 4) {
      int id = in.getShort();
      int length = in.getShort() & 0xffff;
      if (id == AV_END || length > in.remaining()) {
        return pairs;
      }
      byte[] value = new byte[length];
      in.get(value);
      pairs.put(id, value);
    }
    return pairs;
  }

  static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private ByteBuffer in() {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Shows the type alone, since the third holds a proof. */
  @Override
  public String toString() {
    return "NTLM message " + type();
  }
}
