package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.internal.crypto.Crypto;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * What a client signs and encrypts with after NTLM (MS-NLMP §3.4), with extended session security
 * and 128 bits. HTTP ends with the third message, so that only the checks need it.
 */
final class NtlmSession {
  private final byte[] signingKey;
  private final byte[] sealingKey;

  private NtlmSession(byte[] signingKey, byte[] sealingKey) {
    this.signingKey = signingKey;
    this.sealingKey = sealingKey;
  }

  byte[] signingKey() {
    return signingKey;
  }

  byte[] sealingKey() {
    return sealingKey;
  }

  /** Returns the session of a client with {@code exportedSessionKey}. */
  static NtlmSession ofClient(byte[] exportedSessionKey) {
    return new NtlmSession(key(exportedSessionKey, "signing"), key(exportedSessionKey, "sealing"));
  }

  /** Returns {@code data} encrypted with {@code key}, as session keys are exchanged. */
  static byte[] rc4(byte[] key, byte[]... data) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("RC4");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "RC4"));
    return cipher.doFinal(NtlmHash.joined(data));
  }

  /** Returns the first message of the session, encrypted, with its signature behind it. */
  byte[] sealed(byte[] message, int sequence) throws GeneralSecurityException {
    byte[] number = number(sequence);
    byte[] mac = NtlmHash.hmac(signingKey, NtlmHash.joined(number, message));
    byte[] stream = rc4(sealingKey, message, Arrays.copyOf(mac, 8)); // One stream over both.
    return NtlmHash.joined(
        Arrays.copyOf(stream, message.length),
        number(1),
        Arrays.copyOfRange(stream, message.length, stream.length),
        number);
  }

  private static byte[] number(int value) {
    return ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  private static byte[] key(byte[] exported, String use) {
    String magic = "session key to client-to-server " + use + " key magic constant\0";
    return Crypto.digest(
        "MD5", NtlmHash.joined(exported, magic.getBytes(StandardCharsets.US_ASCII)));
  }
}
