package io.github.authdex.lab.key;

import io.github.authdex.auth.credential.KeyEncoding;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.HexFormat;

/** Writes and reads keys as credentials hold them. */
public final class JwtKey {
  /** How a key ends that {@link #pem} has written. */
  public static final String END = "\n-----END PRIVATE KEY-----\n";

  private static final int BYTES = 64; // HS512 wants no less (RFC 7518 §3.2).

  private JwtKey() {}

  /** Returns a new shared key. */
  public static String shared(KeyEncoding encoding, RandomText random) {
    byte[] key = new byte[BYTES];
    random.random().nextBytes(key);
    return switch (encoding) {
      case HEX -> HexFormat.of().formatHex(key);
      case BASE64 -> Base64.getEncoder().encodeToString(key);
      case TEXT, PEM -> random.token() + random.token();
    };
  }

  /** Returns the bytes of a shared key. */
  public static byte[] bytes(String key, KeyEncoding encoding) {
    return switch (encoding) {
      case HEX -> HexFormat.of().parseHex(key);
      case BASE64 -> Base64.getDecoder().decode(key);
      case TEXT, PEM -> key.getBytes(StandardCharsets.UTF_8);
    };
  }

  /** Returns {@code key} as PKCS #8 in PEM (RFC 7468 §10). */
  public static String pem(PrivateKey key) {
    Base64.Encoder encoder = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN PRIVATE KEY-----\n" + encoder.encodeToString(key.getEncoded()) + END;
  }
}
