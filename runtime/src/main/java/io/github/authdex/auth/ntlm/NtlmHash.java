package io.github.authdex.auth.ntlm;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The hashes of NTLM version 2 (MS-NLMP §3.3.2), functions of their arguments. */
final class NtlmHash {
  private static final String HMAC = "HmacMD5";

  private NtlmHash() {}

  /** Returns the hash that servers keep of a password (NTOWFv1). */
  static byte[] ofPassword(Secret password) {
    return Md4.of(utf16(password.reveal()));
  }

  /** Returns the key of a user in a domain (NTOWFv2); the domain's case counts. */
  static byte[] key(String user, Secret password, String domain) {
    return hmac(ofPassword(password), utf16(user.toUpperCase(Locale.ROOT) + domain));
  }

  /** Returns what is signed beside the server's challenge. */
  static byte[] blob(byte[] time, byte[] clientChallenge, byte[] targetInfo) {
    return joined(
        new byte[] {1, 1, 0, 0, 0, 0, 0, 0},
        time,
        clientChallenge,
        new byte[4],
        targetInfo,
        new byte[4]);
  }

  /** Returns the proof over {@code blob} (NTProofStr). */
  static byte[] proof(byte[] key, byte[] serverChallenge, byte[] blob) {
    return hmac(key, joined(serverChallenge, blob));
  }

  /** Returns the response of LMv2, for servers that send no time. */
  static byte[] lmResponse(byte[] key, byte[] serverChallenge, byte[] clientChallenge) {
    return joined(hmac(key, joined(serverChallenge, clientChallenge)), clientChallenge);
  }

  /** Returns the key of the session. */
  static byte[] sessionKey(byte[] key, byte[] proof) {
    return hmac(key, proof);
  }

  static byte[] hmac(byte[] key, byte[] content) {
    return Crypto.mac(HMAC, key, content);
  }

  static byte[] utf16(String text) {
    return text.getBytes(StandardCharsets.UTF_16LE);
  }

  static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream joined = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      joined.writeBytes(part);
    }
    return joined.toByteArray();
  }
}
