package io.github.authdex.tokenstore.file;

import io.github.authdex.auth.credential.Secret;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * How a key is made of a passphrase: Argon2id, version 19 (RFC 9106), written as its reference
 * implementation writes it, but for the hash, which is the key and stands nowhere.
 *
 * @param memory KiB that it takes, so that who guesses needs as much for each guess at a time
 * @param salt in base64 without padding
 */
record Passphrase(int memory, int passes, int lanes, String salt) {
  /** The second recommended option of RFC 9106 §4: 64 MiB, three passes. */
  private static final int MEMORY = 1 << 16;

  private static final int PASSES = 3;
  private static final int LANES = 4;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 32;

  /** A file that somebody else wrote must not make this program take all memory. */
  private static final int MOST_MEMORY = 1 << 20;

  private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,3})\\$([A-Za-z0-9+/]{22})");

  /** Returns the parameters of today with a salt of its own. */
  static Passphrase fresh() {
    byte[] salt = new byte[SALT_BYTES];
    new SecureRandom().nextBytes(salt);
    return new Passphrase(MEMORY, PASSES, LANES, ENCODER.encodeToString(salt));
  }

  /**
   * Returns what {@link #toString} wrote.
   *
   * @throws IllegalArgumentException if {@code text} is something else, or asks for too much
   */
  static Passphrase read(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches() || Integer.parseInt(parts.group(1)) > MOST_MEMORY) {
      throw new IllegalArgumentException("Expected parameters of Argon2id that are sensible");
    }
    return new Passphrase(
        Integer.parseInt(parts.group(1)),
        Integer.parseInt(parts.group(2)),
        Integer.parseInt(parts.group(3)),
        parts.group(4));
  }

  /** Returns the key of 32 bytes, in base64. */
  Secret key(Secret passphrase) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(passes)
            .withParallelism(lanes)
            .withSalt(Base64.getDecoder().decode(salt))
            .build());
    byte[] key = new byte[KEY_BYTES];
    generator.generateBytes(passphrase.reveal().getBytes(StandardCharsets.UTF_8), key);
    return Secret.of(Base64.getEncoder().encodeToString(key));
  }

  @Override
  public String toString() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s".formatted(memory, passes, lanes, salt);
  }
}
