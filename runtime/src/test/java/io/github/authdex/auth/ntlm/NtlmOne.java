package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/**
 * NTLM version 1 (MS-NLMP §3.3.1), made of our hashes and the JDK's DES. Its answers give passwords
 * away, so that nothing but the checks can make one.
 */
final class NtlmOne {
  private static final byte[] MAGIC = "KGS!@#$%".getBytes(StandardCharsets.US_ASCII);

  private NtlmOne() {}

  /** Returns the hash of a password without its case (LMOWFv1). */
  static byte[] lmHash(Secret password) throws GeneralSecurityException {
    byte[] upper = password.reveal().toUpperCase(Locale.ROOT).getBytes(StandardCharsets.ISO_8859_1);
    byte[] key = Arrays.copyOf(upper, 14);
    return NtlmHash.joined(
        des(Arrays.copyOf(key, 7), MAGIC), des(Arrays.copyOfRange(key, 7, 14), MAGIC));
  }

  /** Returns the response that {@code hash} gives to {@code challenge} (DESL). */
  static byte[] response(byte[] hash, byte[] challenge) throws GeneralSecurityException {
    byte[] key = Arrays.copyOf(hash, 21);
    return NtlmHash.joined(
        des(Arrays.copyOf(key, 7), challenge),
        des(Arrays.copyOfRange(key, 7, 14), challenge),
        des(Arrays.copyOfRange(key, 14, 21), challenge));
  }

  /** Returns what is answered with extended session security: both challenges as one. */
  static byte[] sessionChallenge(byte[] server, byte[] client) {
    return Arrays.copyOf(Crypto.digest("MD5", NtlmHash.joined(server, client)), 8);
  }

  private static byte[] des(byte[] seven, byte[] block) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("DES/ECB/NoPadding");
    cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(spread(seven), "DES"));
    return cipher.doFinal(block);
  }

  /** Returns seven octets as eight, each of which has a free lowest bit. */
  private static byte[] spread(byte[] seven) {
    long bits = 0;
    for (byte octet : seven) {
      bits = bits << 8 | (octet & 0xff);
    }
    byte[] eight = new byte[8];
    for (int i = 0; i < 8; i++) {
      eight[i] = (byte) (bits >> (7 * (7 - i)) << 1 & 0xfe);
    }
    return eight;
  }
}
