package io.github.authdex.auth;

import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Gives numbers that are used once. Threads may share it. Programs may implement it; later versions
 * add methods with a default body alone.
 */
@FunctionalInterface
public interface NonceSource {
  /** Returns a new value of 128 bits, unpredictable, in 32 lower-case hexadecimal digits. */
  String next();

  /** Returns the source that draws from the system's secure random numbers. */
  static NonceSource secure() {
    SecureRandom random = new SecureRandom();
    return () -> {
      byte[] bytes = new byte[16];
      random.nextBytes(bytes);
      return HexFormat.of().formatHex(bytes);
    };
  }
}
