package io.github.authdex.auth.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** MD4 (RFC 1320), which NTLM hashes passwords with and the JDK does not offer. */
final class Md4 {
  private static final int BLOCK = 64;
  private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
  private static final int[] ADDED = {0, 0x5a827999, 0x6ed9eba1};
  private static final int[][] ORDER = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
    {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15}
  };

  private Md4() {}

  /** Returns the digest of {@code message}. */
  static byte[] of(byte[] message) {
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    ByteBuffer padded = padded(message);
    int[] block = new int[BLOCK / 4];
    while (padded.hasRemaining()) {
      for (int i = 0; i < block.length; i++) {
        block[i] = padded.getInt();
      }
      compress(state, block);
    }
    ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  private static ByteBuffer padded(byte[] message) {
    int length = (message.length + 8) / BLOCK * BLOCK + BLOCK;
    ByteBuffer padded = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    padded.put(message).put((byte) 0x80);
    padded.putLong(length - 8, message.length * 8L);
    return padded.rewind();
  }

  private static void compress(int[] state, int[] block) {
    int a = state[0];
    int b = state[1];
    int c = state[2];
    int d = state[3];
    for (int round = 0; round < 3; round++) {
      for (int step = 0; step < 16; step++) {
        int sum = a + mixed(round, b, c, d) + block[ORDER[round][step]] + ADDED[round];
        a = d;
        d = c;
        c = b;
        b = Integer.rotateLeft(sum, SHIFTS[round][step % 4]);
      }
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
  }

  private static int mixed(int round, int b, int c, int d) {
    return switch (round) {
      case 0 -> (b & c) | (~b & d);
      case 1 -> (b & c) | (b & d) | (c & d);
      default -> b ^ c ^ d;
    };
  }
}
