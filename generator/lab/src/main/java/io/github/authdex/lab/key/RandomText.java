package io.github.authdex.lab.key;

import io.github.authdex.auth.credential.CredentialSpec.Format;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.OptionalLong;

/** Makes values that look like a credential and open nothing. Threads may share it. */
public final class RandomText {
  private static final String DIGITS = "0123456789";
  private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final int USUAL_LENGTH = 32;
  private static final int SHORTEST_PART = 8;

  private final SecureRandom random;
  private final boolean seeded;

  public RandomText(OptionalLong seed) {
    this.seeded = seed.isPresent();
    this.random = seed.isPresent() ? seeded(seed.getAsLong()) : new SecureRandom();
  }

  private static SecureRandom seeded(long seed) {
    try {
      SecureRandom random = SecureRandom.getInstance("SHA1PRNG");
      random.setSeed(seed);
      return random;
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // Every JDK ships it.
    }
  }

  public SecureRandom random() {
    return random;
  }

  /** Returns a pair of keys, which others of this process may hold too if it is of RSA. */
  public KeyPair pair(KeyType type) {
    return type == KeyType.RSA && !seeded ? RsaStock.next() : type.newPair(random);
  }

  /** Returns a value of {@code format}. */
  public String of(Format format) {
    String prefix = format.prefixes().isEmpty() ? "" : format.prefixes().get(0);
    int length = Math.max(format.minLength(), USUAL_LENGTH);
    if (format.maxLength() > 0) {
      length = Math.min(length, Math.max(format.maxLength(), prefix.length() + 1));
    } else {
      length = Math.max(length, prefix.length() + SHORTEST_PART);
    }
    return prefix + of(alphabet(format.charset()), length - prefix.length());
  }

  /** Returns a value with the signs that need care in a header, a form or a URL. */
  public String withSigns() {
    return token() + "-._~+/" + of(DIGITS, SHORTEST_PART);
  }

  /** Returns letters and digits that nobody can guess. */
  public String token() {
    return of(DIGITS + LETTERS, USUAL_LENGTH);
  }

  private String of(String alphabet, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static String alphabet(String charset) {
    return switch (charset) {
      case "digits" -> DIGITS;
      case "hex" -> DIGITS + "abcdef";
      case "base64" -> DIGITS + LETTERS + "+/";
      case "base64url" -> DIGITS + LETTERS + "-_";
      default -> DIGITS + LETTERS;
    };
  }
}
