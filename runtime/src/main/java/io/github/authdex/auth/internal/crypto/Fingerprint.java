package io.github.authdex.auth.internal.crypto;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenStore;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
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

  /** Of this program alone, and never told. */
  private static final byte[] KEY = new byte[32];

  static {
    new SecureRandom().nextBytes(KEY);
  }

  private Fingerprint() {}

  /**
   * Returns 22 characters that depend on the names and values of {@code secrets}, in their order.
   *
   * @param salt what the secrets belong to
   * @param store where it will be a part of keys
   */
  public static String of(Map<String, Secret> secrets, String salt, TokenStore store) {
    StringBuilder all = new StringBuilder();
    secrets.forEach(
        (name, secret) -> {
          String value = secret.reveal();
          all.append(name).append(' ').append(value.length()).append(' ').append(value);
        });
    return of(Secret.of(all.toString()), salt, store);
  }

  /**
   * Returns 22 characters that depend on {@code secret}. They are the same in each program and slow
   * to make (PBKDF2), since a password is easily guessed from what a quick digest leaves in a
   * store. What stays in this program's memory is digested under a key of this program's instead,
   * without which nobody can try a guess.
   *
   * @param salt what the secret belongs to, so that equal secrets of two owners look different
   * @param store where it will be a part of keys
   */
  public static String of(Secret secret, String salt, TokenStore store) {
    String owner = "authdex " + salt;
    byte[] print =
        store instanceof InMemoryTokenStore ? quick(secret, owner) : slow(secret, owner);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(print);
  }

  private static byte[] quick(Secret secret, String owner) {
    byte[] whole =
        Crypto.mac("HmacSHA256", KEY, owner.length() + " " + owner + " " + secret.reveal());
    return Arrays.copyOf(whole, BITS / 8);
  }

  private static byte[] slow(Secret secret, String owner) {
    PBEKeySpec spec =
        new PBEKeySpec(
            secret.reveal().toCharArray(),
            owner.getBytes(StandardCharsets.UTF_8),
            ITERATIONS,
            BITS);
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256").generateSecret(spec).getEncoded();
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it.
    } finally {
      spec.clearPassword();
    }
  }
}
