package io.github.authdex.auth.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;

/**
 * The part of a credential that must not be seen: a key, a password, a token.
 *
 * <p>A secret never prints itself. Call {@link #reveal} at the one line that puts it on the wire or
 * into a hash, and nowhere else. Threads may share it; after {@link #close} it reveals nothing.
 */
public final class Secret implements AutoCloseable {
  private final byte[] value;
  private final String source;
  private volatile boolean closed;

  private Secret(byte[] value, String source) {
    this.value = value;
    this.source = source;
  }

  /** Wraps {@code value}, which may be empty: some APIs take a user-id and no password. */
  public static Secret of(String value) {
    if (value == null) {
      throw new IllegalArgumentException("Expected a secret but was null");
    }
    return new Secret(value.getBytes(StandardCharsets.UTF_8), "");
  }

  /**
   * Returns the value of the environment variable {@code name}, without a line break at its end.
   *
   * @throws MissingCredentialException if the variable is not set or empty
   */
  public static Secret env(String name) {
    return SecretFolder.variable(System.getenv(), name)
        .orElseThrow(() -> new MissingCredentialException(name));
  }

  /**
   * Returns this secret as one that messages call {@code source}, such as the environment variable
   * that it was read from.
   */
  public Secret from(String source) {
    return new Secret(value.clone(), source);
  }

  /** Returns {@code part} of this secret as one from the same source. */
  Secret with(String part) {
    return Secret.of(part).from(source);
  }

  /** Returns {@code what}, and where the secret came from if that is known, for a message. */
  public String described(String what) {
    return source.isEmpty() ? what : what + " in " + source;
  }

  /**
   * Returns the secret itself.
   *
   * @throws IllegalStateException if it was closed
   */
  public String reveal() {
    if (closed) {
      throw new IllegalStateException("Expected an open secret but it was closed");
    }
    return new String(value, StandardCharsets.UTF_8);
  }

  /** Returns whether there is nothing in it. */
  public boolean isEmpty() {
    return value.length == 0;
  }

  /** Overwrites the value in memory. */
  @Override
  public void close() {
    closed = true;
    Arrays.fill(value, (byte) 0);
  }

  /** Compares in time that depends on the lengths alone. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Secret that
        && closed == that.closed
        && MessageDigest.isEqual(value, that.value);
  }

  /** The same for all secrets: a hash of the value would tell something about it. */
  @Override
  public int hashCode() {
    return Secret.class.hashCode();
  }

  @Override
  public String toString() {
    return "***";
  }
}
