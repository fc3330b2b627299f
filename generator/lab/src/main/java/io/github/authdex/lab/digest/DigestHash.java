package io.github.authdex.lab.digest;

import io.github.authdex.lab.key.Hashes;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The hashes that the lab offers for digest (RFC 7616 §6.1), the better first. */
enum DigestHash {
  SHA_256("SHA-256"),
  MD5("MD5");

  private final String wireName;

  DigestHash(String wireName) {
    this.wireName = wireName;
  }

  String wireName() {
    return wireName;
  }

  /** Returns the hash that a client calls {@code name}; one that names none means MD5. */
  static Optional<DigestHash> of(String name) {
    String sought = name.isEmpty() ? "MD5" : name;
    return Arrays.stream(values())
        .filter(hash -> hash.wireName.equalsIgnoreCase(sought))
        .findFirst();
  }

  String of(byte[] content) {
    return HexFormat.of().formatHex(Hashes.digest(wireName, content));
  }

  String ofText(String text) {
    return HexFormat.of().formatHex(Hashes.digest(wireName, text));
  }
}
