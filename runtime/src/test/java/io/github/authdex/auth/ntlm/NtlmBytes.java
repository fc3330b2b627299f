package io.github.authdex.auth.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The parts of a third message and of the answer in it, by their places (MS-NLMP §2.2). */
final class NtlmBytes {
  private static final int CODE_AT = 72;
  private static final int CODE_LENGTH = 16;

  private final byte[] message;

  NtlmBytes(byte[] message) {
    this.message = message;
  }

  byte[] message() {
    return message;
  }

  byte[] lmResponse() {
    return field(12);
  }

  byte[] ntResponse() {
    return field(20);
  }

  String domain() {
    return new String(field(28), StandardCharsets.UTF_16LE);
  }

  String user() {
    return new String(field(36), StandardCharsets.UTF_16LE);
  }

  byte[] proof() {
    return Arrays.copyOf(ntResponse(), 16);
  }

  byte[] blob() {
    return Arrays.copyOfRange(ntResponse(), 16, ntResponse().length);
  }

  byte[] time() {
    return Arrays.copyOfRange(blob(), 8, 16);
  }

  byte[] clientChallenge() {
    return Arrays.copyOfRange(blob(), 16, 24);
  }

  /** Returns the pairs about the server, to the one that ends them. */
  byte[] targetInfo() {
    ByteBuffer in = ByteBuffer.wrap(blob()).order(ByteOrder.LITTLE_ENDIAN).position(28);
    while (in.getShort() != 0) {
      in.position(in.position() + 2 + (in.getShort(in.position()) & 0xffff));
    }
    return Arrays.copyOfRange(blob(), 28, in.position() + 2);
  }

  byte[] integrityCode() {
    return Arrays.copyOfRange(message, CODE_AT, CODE_AT + CODE_LENGTH);
  }

  byte[] withoutIntegrityCode() {
    byte[] plain = message.clone();
    Arrays.fill(plain, CODE_AT, CODE_AT + CODE_LENGTH, (byte) 0);
    return plain;
  }

  private byte[] field(int at) {
    ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    int offset = in.getInt(at + 4);
    return Arrays.copyOfRange(message, offset, offset + (in.getShort(at) & 0xffff));
  }
}
