package io.github.authdex.auth.token;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.credential.SecretSource;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Secrets that a {@link TokenStore} keeps beside tokens, by name: in an encrypted file, or in a
 * database of many programs, as the store has it. Threads and programs may share it.
 */
public final class StoredSecrets implements SecretSource {
  private static final Duration LIFE = Duration.ofSeconds(10);
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final long PAUSE_MILLIS = 20;

  private final TokenStore store;
  private final Clock clock;

  private StoredSecrets(TokenStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * What becomes of a secret. It may be asked while other programs wait, and not again if it
   * throws.
   */
  @FunctionalInterface
  public interface Change {
    /** Returns what follows {@code kept}; empty is none. */
    Optional<Secret> of(Optional<Secret> kept) throws IOException;
  }

  /** Returns those that {@code store} keeps. */
  public static StoredSecrets of(TokenStore store) {
    return new StoredSecrets(store, Clock.systemUTC());
  }

  @Override
  public Optional<Secret> find(String name) throws IOException {
    return store.find(key(name)).map(kept -> kept.secret().from(name));
  }

  /** Keeps {@code secret} as {@code name} in the place of what was kept. */
  public void keep(String name, Secret secret) throws IOException {
    change(name, kept -> Optional.of(secret));
  }

  /** Forgets {@code name}. */
  public void forget(String name) throws IOException {
    change(name, kept -> Optional.empty());
  }

  /**
   * Keeps what {@code change} makes of the secret called {@code name}, while nobody else writes it.
   *
   * @throws IOException if the store fails, or another program writes for half a minute
   */
  public void change(String name, Change change) throws IOException {
    ChainKey key = key(name);
    Lease lease = lease(key);
    try {
      Optional<StoredToken> kept = store.find(key);
      Optional<StoredToken> next =
          change
              .of(kept.map(StoredToken::secret))
              .map(secret -> new StoredToken(secret, clock.instant(), Optional.empty()));
      if (!store.replace(lease, key, kept, next)) {
        throw new IOException(
            "Expected to write " + name + " alone but another program wrote it too; try again");
      }
    } finally {
      store.release(lease);
    }
  }

  private static ChainKey key(String name) {
    return ChainKey.of("authdex", "", name, List.of());
  }

  private Lease lease(ChainKey key) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<Lease> lease = store.lease(key, LIFE);
      if (lease.isPresent()) {
        return lease.get();
      }
      try {
        Thread.sleep(PAUSE_MILLIS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while another program writes", e);
      }
    }
    throw new IOException("Expected another program to have written within 30 seconds");
  }
}
