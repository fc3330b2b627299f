package io.github.authdex.lab.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The digest that NTLM keeps of a password (RFC 1320); the JDK ships none. */
final class Md4 {
  private static final int BLOCK = 64;
  private static final int[] CONSTANTS = {0, 0x5a827999, 0x6ed9eba1};
  private static final int[][] SHIFTS = {{3, 7, 11, 19}, {3, 5, 9, 13}, {3, 9, 11, 15}};
  private static final int[][] ORDERS = {
    {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15},
    {0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15},
    {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15},
  };

  private Md4() {}

  static byte[] digest(byte[] message) {
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    ByteBuffer padded = padded(message);
    while (padded.hasRemaining()) {
      int[] words = new int[16];
      for (int i = 0; i < words.length; i++) {
        words[i] = padded.getInt();
      }
      mix(state, words);
    }
    ByteBuffer out = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : state) {
      out.putInt(word);
    }
    return out.array();
  }

  /** Returns the message with a one bit, zeros and its length in bits behind it (§3.1, §3.2). */
  private static ByteBuffer padded(byte[] message) {
    int blocks = (message.length + 8) / BLOCK + 1;
    ByteBuffer padded = ByteBuffer.allocate(blocks * BLOCK).order(ByteOrder.LITTLE_ENDIAN);
    padded.put(message).put((byte) 0x80);
    padded.putLong(blocks * BLOCK - 8, message.length * 8L);
    return padded.rewind();
  }

  /** Turns the four words once for each step of the three rounds (§3.4). */
  private static void mix(int[] state, int[] words) {
    int[] s = state.clone();
    for (int round = 0; round < 3; round++) {
      for (int step = 0; step < 16; step++) {
        int sum = s[0] + mixed(round, s) + words[ORDERS[round][step]] + CONSTANTS[round];
        int turned = Integer.rotateLeft(sum, SHIFTS[round][step % 4]);
        s = new int[] {s[3], turned, s[1], s[2]};
      }
    }
    for (int i = 0; i < 4; i++) {
      state[i] += s[i];
    }
  }

  private static int mixed(int round, int[] s) {
    return switch (round) {
      case 0 -> (s[1] & s[2]) | (~s[1] & s[3]);
      case 1 -> (s[1] & s[2]) | (s[1] & s[3]) | (s[2] & s[3]);
      default -> s[1] ^ s[2] ^ s[3];
    };
  }
}
