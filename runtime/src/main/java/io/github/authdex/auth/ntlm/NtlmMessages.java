package io.github.authdex.auth.ntlm;

import java.net.ProtocolException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The three messages of NTLM (MS-NLMP §2.2.1). */
final class NtlmMessages {
  /** Unicode, the server's name, NTLM, always sign, session security, 128 bits, 56 bits. */
  static final int FLAGS = 0x1 | 0x4 | 0x200 | 0x8000 | 0x80000 | 0x20000000 | 0x80000000;

  static final int UNICODE = 0x1;
  private static final byte[] SIGNATURE = "NTLMSSP\0".getBytes(StandardCharsets.US_ASCII);
  private static final int HEAD = 88;
  private static final int CODE_AT = 72;

  private NtlmMessages() {}

  /** Returns the first message, which names no user. */
  static byte[] negotiate() {
    ByteBuffer out = ByteBuffer.allocate(32).order(ByteOrder.LITTLE_ENDIAN);
    return out.put(SIGNATURE).putInt(1).putInt(FLAGS).array();
  }

  /** Returns whether {@code message} is of {@code type}: 1, 2 or 3. */
  static boolean isOf(int type, byte[] message) {
    return message.length >= 12
        && Arrays.equals(message, 0, 8, SIGNATURE, 0, 8)
        && ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN).getInt(8) == type;
  }

  /** The second message, a server's. */
  static final class Challenge {
    private final byte[] message;
    private final ByteBuffer in;

    private Challenge(byte[] message) {
      this.message = message;
      this.in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Reads {@code message}. */
    static Challenge read(byte[] message) throws ProtocolException {
      if (!isOf(2, message) || message.length < 32) {
        throw new ProtocolException(
            "Expected a challenge message of NTLM (MS-NLMP §2.2.1.2) but it is another");
      }
      Challenge challenge = new Challenge(message);
      if ((challenge.flags() & UNICODE) == 0) {
        throw new ProtocolException("Expected an NTLM server that takes Unicode but it does not");
      }
      return challenge;
    }

    byte[] bytes() {
      return message;
    }

    int flags() {
      return in.getInt(20);
    }

    byte[] serverChallenge() {
      return Arrays.copyOfRange(message, 24, 32);
    }

    byte[] targetInfo() throws ProtocolException {
      if (message.length < 48) {
        return new byte[0];
      }
      int length = in.getShort(40) & 0xffff;
      int offset = in.getInt(44);
      if (offset < 0 || offset > message.length - length) {
        throw new ProtocolException("NTLM challenge ends before its target information");
      }
      return Arrays.copyOfRange(message, offset, offset + length);
    }
  }

  /**
   * Returns the third message, without integrity code.
   *
   * @param flags of the server
   */
  static byte[] authenticate(
      int flags, byte[] lmResponse, byte[] ntResponse, String domain, String user) {
    byte[][] payload = {
      lmResponse, ntResponse, NtlmHash.utf16(domain), NtlmHash.utf16(user), {}, {}
    };
    ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
    head.put(SIGNATURE).putInt(3);
    int offset = HEAD;
    for (byte[] part : payload) {
      head.putShort((short) part.length).putShort((short) part.length).putInt(offset);
      offset += part.length;
    }
    head.putInt(flags & FLAGS);
    return NtlmHash.joined(head.array(), NtlmHash.joined(payload));
  }

  /** Puts the integrity code over all three messages into the third. */
  static void seal(byte[] sessionKey, byte[] negotiate, byte[] challenge, byte[] authenticate) {
    byte[] code = NtlmHash.hmac(sessionKey, NtlmHash.joined(negotiate, challenge, authenticate));
    System.arraycopy(code, 0, authenticate, CODE_AT, code.length);
  }
}
