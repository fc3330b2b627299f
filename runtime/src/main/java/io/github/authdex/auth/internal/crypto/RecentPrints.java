package io.github.authdex.auth.internal.crypto;

import io.github.authdex.auth.credential.Secret;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The fingerprints that this program made last. They are found by a digest under a key that only
 * this program has and never tells, so that what is kept here says nothing of secrets either.
 */
final class RecentPrints {
  private static final int MOST = 1000;
  private static final byte[] KEY = new byte[32];

  private static final Map<String, String> PRINTS =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
          return size() > MOST;
        }
      };

  static {
    new SecureRandom().nextBytes(KEY);
  }

  private RecentPrints() {}

  /**
   * Returns the fingerprint of {@code secret} with {@code salt}, made if it is none of the last.
   */
  static String find(Secret secret, String salt, Supplier<String> make) {
    String key = Base64.getEncoder().encodeToString(digest(secret, salt));
    synchronized (PRINTS) {
      String known = PRINTS.get(key);
      if (known != null) {
        return known;
      }
    }
    String made = make.get(); // Two threads may make it; none waits for another's.
    synchronized (PRINTS) {
      PRINTS.put(key, made);
    }
    return made;
  }

  /** Returns 32 bytes that depend on both, and are others in each run of a program. */
  static byte[] digest(Secret secret, String salt) {
    return Crypto.mac("HmacSHA256", KEY, salt.length() + " " + salt + secret.reveal());
  }
}
