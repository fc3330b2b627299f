package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.crypto.Crypto;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a {@link TokenStore} keeps before it leaves the program, so that who reads a database
 * or a file has no token: AES with 256 bits in Galois/Counter Mode (NIST SP 800-38D), a random
 * nonce each time. What is sealed for one place does not open in another, so that who writes to a
 * database cannot hand somebody's token to somebody else. Threads may share it.
 *
 * <p>All programs that share a store have the same keys. To change the key, first give all of them
 * the new one beside the one in use ({@code of(inUse, next)}), then let them seal with it ({@code
 * of(next, inUse)}), and take the old one away when all tokens have been renewed.
 */
public final class TokenCipher {
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final String FORM = "1";
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Map<String, SecretKey> keys;
  private final String newest;

  private TokenCipher(Map<String, SecretKey> keys, String newest) {
    this.keys = keys;
    this.newest = newest;
  }

  /**
   * Makes one.
   *
   * @param key what is sealed from now on is sealed with it: 32 random bytes in base64, as {@link
   *     #newKey} makes them
   * @param others keys that open what was sealed with them
   * @throws IllegalArgumentException if a key is none
   */
  public static TokenCipher of(Secret key, Secret... others) {
    Map<String, SecretKey> keys = new LinkedHashMap<>();
    add(keys, key);
    Arrays.stream(others).forEach(other -> add(keys, other));
    return new TokenCipher(keys, keys.keySet().iterator().next());
  }

  private static void add(Map<String, SecretKey> keys, Secret key) {
    byte[] bytes = bytes(key);
    keys.putIfAbsent(name(bytes), new SecretKeySpec(bytes, "AES"));
  }

  private static byte[] bytes(Secret key) {
    try {
      String text = key.reveal().strip().replace('-', '+').replace('_', '/');
      byte[] bytes = Base64.getDecoder().decode(text);
      if (bytes.length == KEY_BYTES) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // Told below, without what was given.
    }
    throw new IllegalArgumentException(
        "Expected %s of 32 bytes in base64; TokenCipher.newKey() makes one"
            .formatted(key.described("a key for tokens")));
  }

  /** Tells keys apart, and says nothing of them: who has it cannot find the key. */
  private static String name(byte[] key) {
    byte[] mac = Crypto.mac("HmacSHA256", key, "authdex token key");
    return HexFormat.of().formatHex(mac, 0, 4);
  }

  /** Returns a new random key: 32 bytes in base64. */
  public static Secret newKey() {
    byte[] key = new byte[KEY_BYTES];
    RANDOM.nextBytes(key);
    return Secret.of(Base64.getEncoder().encodeToString(key));
  }

  /**
   * Returns {@code text} sealed: the form's number, the key's name, and nonce, ciphertext and tag
   * in base64url, with dots between; all in ASCII.
   *
   * @param place where it will be kept, which must be the same when it is opened, such as a {@link
   *     TokenKey#id}
   */
  public String seal(String place, Secret text) {
    byte[] nonce = new byte[NONCE_BYTES];
    RANDOM.nextBytes(nonce);
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, newest, nonce, place);
      byte[] sealed = cipher.doFinal(text.reveal().getBytes(StandardCharsets.UTF_8));
      byte[] all = Arrays.copyOf(nonce, nonce.length + sealed.length);
      System.arraycopy(sealed, 0, all, nonce.length, sealed.length);
      return FORM + "." + newest + "." + ENCODER.encodeToString(all);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it, and the key has its length.
    }
  }

  /**
   * Returns what {@link #seal} was given.
   *
   * @throws SealedTokenException if none of the keys opens it, or it was sealed for another place
   */
  public Secret open(String place, String sealed) throws SealedTokenException {
    String[] parts = sealed.split("\\.", -1);
    if (parts.length != 3 || !parts[0].equals(FORM)) {
      throw new SealedTokenException(
          "Expected a sealed token of form 1 at %s but found something else".formatted(place));
    }
    if (!keys.containsKey(parts[1])) {
      throw new SealedTokenException(
          "Expected %s to be sealed with a key that is given (%s) but it is with another (%s)"
              .formatted(place, String.join(", ", keys.keySet()), known(parts[1])));
    }
    try {
      byte[] all = Base64.getUrlDecoder().decode(parts[2]);
      if (all.length <= NONCE_BYTES) {
        throw changed(place);
      }
      byte[] nonce = Arrays.copyOf(all, NONCE_BYTES);
      Cipher cipher = cipher(Cipher.DECRYPT_MODE, parts[1], nonce, place);
      byte[] text = cipher.doFinal(all, NONCE_BYTES, all.length - NONCE_BYTES);
      return Secret.of(new String(text, StandardCharsets.UTF_8));
    } catch (AEADBadTagException | IllegalArgumentException e) {
      throw changed(place);
    } catch (GeneralSecurityException e) {
      throw new AssertionError(e); // Every JDK ships it, and the key has its length.
    }
  }

  private static SealedTokenException changed(String place) {
    return new SealedTokenException(
        "Expected what is kept at %s to be as it was sealed but it was changed, or moved from elsewhere"
            .formatted(place));
  }

  private static String known(String name) {
    return name.matches("[0-9a-f]{8}") ? name : "no name of a key";
  }

  private Cipher cipher(int mode, String key, byte[] nonce, String place)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, keys.get(key), new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD((FORM + " " + place).getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  /** Shows the names of the keys. */
  @Override
  public String toString() {
    return "TokenCipher " + keys.keySet();
  }
}
