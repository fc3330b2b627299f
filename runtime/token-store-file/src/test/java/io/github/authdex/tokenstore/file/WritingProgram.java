package io.github.authdex.tokenstore.file;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Counts in a file of tokens until it is killed, and prints each number that was acknowledged. */
final class WritingProgram {
  static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of());
  private static final Duration LIFE = Duration.ofMillis(1);

  private WritingProgram() {}

  /** Writes to the file {@code args[0]} with the key {@code args[1]}. */
  public static void main(String[] args) throws Exception {
    FileTokenStore store = FileTokenStore.withKey(Path.of(args[0]), Secret.of(args[1]));
    while (true) {
      Optional<Lease> lease = store.lease(CHAIN, LIFE);
      if (lease.isEmpty()) {
        continue; // Of one that was killed.
      }
      Optional<StoredToken> kept = store.find(CHAIN);
      long next = number(kept) + 1;
      if (store.replace(lease.get(), CHAIN, kept, token(next))) {
        System.out.println(next);
      }
      store.release(lease.get());
    }
  }

  static long number(Optional<StoredToken> token) {
    return token.map(kept -> Long.parseLong(kept.secret().reveal().strip())).orElse(0L);
  }

  /** Some of the disk's blocks long, so that a write takes its time. */
  private static Optional<StoredToken> token(long number) {
    String text = number + " ".repeat(20_000);
    return Optional.of(new StoredToken(Secret.of(text), Instant.EPOCH, Optional.empty()));
  }
}
