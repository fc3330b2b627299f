package io.github.authdex.auth.digest;

import io.github.authdex.auth.internal.crypto.Crypto;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;

/** The hashes of digest (RFC 7616 §6.1), the weakest first. */
enum DigestAlgorithm {
  MD5("MD5", "MD5"),
  SHA_256("SHA-256", "SHA-256"),
  SHA_512_256("SHA-512-256", "SHA-512/256");

  private static final String SESSION = "-sess";

  private final String wireName;
  private final String jdkName;

  DigestAlgorithm(String wireName, String jdkName) {
    this.wireName = wireName;
    this.jdkName = jdkName;
  }

  /** Returns the algorithm that a challenge calls {@code name}, with or without {@code -sess}. */
  static Optional<DigestAlgorithm> named(String name) {
    for (DigestAlgorithm algorithm : values()) {
      if (name.equalsIgnoreCase(algorithm.wireName)
          || name.equalsIgnoreCase(algorithm.wireName + SESSION)) {
        return Optional.of(algorithm);
      }
    }
    return Optional.empty();
  }

  /** Returns whether {@code name} is the form in which a session's first nonce stays in the key. */
  static boolean isSession(String name) {
    return name.regionMatches(true, name.length() - SESSION.length(), SESSION, 0, SESSION.length());
  }

  String jdkName() {
    return jdkName;
  }

  /** Returns the hash of {@code content} in lower-case hexadecimal. */
  String hash(byte[] content) {
    return HexFormat.of().formatHex(Crypto.digest(jdkName, content));
  }

  String hash(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }
}
