package io.github.authdex.auth.internal.crypto;

import io.github.authdex.auth.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Tells secrets apart without keeping them, so that a token got with one is never handed to the
 * holder of another.
 */
public final class Fingerprint {
  private static final int ITERATIONS = 10_000;
  private static final int BITS = 128;

  private Fingerprint() {}

  /**
   * Returns 22 characters that depend on the names and values of {@code secrets}, in their order.
   *
   * @param salt what the secrets belong to
   * @param shared whether others than this program may see the fingerprint
   */
  public static String of(Map<String, Secret> secrets, String salt, boolean shared) {
    StringBuilder all = new StringBuilder();
    secrets.forEach(
        (name, secret) -> {
          String value = secret.reveal();
          all.append(name).append(' ').append(value.length()).append(' ').append(value);
        });
    return of(Secret.of(all.toString()), salt, shared);
  }

  /**
   * Returns 22 characters that depend on {@code secret}. What others may see is slow to make
   * (PBKDF2), since a password is easily guessed from a quick one; those that were made last are
   * remembered, so that a program that makes a client for each request waits once. What stays in
   * this program is made quickly, with a key that nobody else has.
   *
   * @param salt what the secret belongs to, so that equal secrets of two owners look different
   * @param shared whether others than this program may see the fingerprint
   */
  public static String of(Secret secret, String salt, boolean shared) {
    return shared
        ? RecentPrints.find(secret, salt, () -> make(secret, salt))
        : text(Arrays.copyOf(RecentPrints.digest(secret, salt), BITS / 8));
  }

  private static String make(Secret secret, String salt) {
    PBEKeySpec spec =
        new PBEKeySpec(
            secret.reveal().toCharArray(),
            ("authdex " + salt).getBytes(StandardCharsets.UTF_8),
            ITERATIONS,
            BITS);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
      return text(hash);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it.
    } finally {
      spec.clearPassword();
    }
  }

  private static String text(byte[] print) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
  }
}
