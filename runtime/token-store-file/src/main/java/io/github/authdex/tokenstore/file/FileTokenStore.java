package io.github.authdex.tokenstore.file;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import io.github.authdex.tokenstore.file.SafeFile.Version;
import io.github.authdex.tokenstore.file.TokenLines.Running;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Keeps tokens in one encrypted file that the programs of one machine and user share. The file is
 * replaced whole, so that it is readable whenever a program or the machine fails; only its owner
 * can read it; what stands in it are tokens sealed with AES-256-GCM ({@link TokenCipher}), and in
 * clear the ids of keys, which tell nothing.
 *
 * <p>The file must lie on a disk of the machine: locks and clocks of a network's file system are
 * not those of one machine.
 */
public final class FileTokenStore implements TokenStore {
  private static final String CHECK = "check";

  /** How long a lease that is over is told from one that never was; fences rise after it, too. */
  private static final Duration LEASE_KEPT = Duration.ofDays(1);

  private static final Secret CHECKED = Secret.of("authdex");

  private final SafeFile file;
  private final TokenCipher cipher;
  private final TokenLines empty;
  private volatile Known known = new Known(Optional.empty(), null);

  /** What was read last. */
  private record Known(Optional<Version> version, TokenLines content) {}

  private FileTokenStore(SafeFile file, TokenCipher cipher, String key) {
    this.file = file;
    this.cipher = cipher;
    this.empty = new TokenLines(key, cipher.seal(CHECK, CHECKED), Map.of(), Map.of());
  }

  /**
   * Opens {@code file}, or begins one with the first that is kept.
   *
   * @param key 32 random bytes in base64, as {@link TokenCipher#newKey} makes them; whoever keeps
   *     it for the program is not asked again
   * @throws TokenFileException if the file is none of tokens, was cut off or is somebody else's
   * @throws SealedTokenException if it was sealed with another key
   */
  public static FileTokenStore withKey(Path file, Secret key) throws IOException {
    FileTokenStore store =
        new FileTokenStore(new SafeFile(file), TokenCipher.of(key), TokenLines.GIVEN);
    store.content();
    return store;
  }

  /**
   * Opens {@code file}, or begins one with the first that is kept.
   *
   * @param passphrase of which the key is made by Argon2id (RFC 9106), which takes 64 MiB and some
   *     tenths of a second
   * @throws TokenFileException if the file is none of tokens, was cut off or is somebody else's
   * @throws SealedTokenException if it was sealed with another passphrase
   */
  public static FileTokenStore withPassphrase(Path file, Secret passphrase) throws IOException {
    if (passphrase.isEmpty()) {
      throw new IllegalArgumentException("Expected a passphrase but it is empty");
    }
    SafeFile safe = new SafeFile(file);
    Passphrase way = way(safe);
    FileTokenStore store =
        new FileTokenStore(safe, TokenCipher.of(way.key(passphrase)), way.toString());
    store.content();
    return store;
  }

  /** Returns how the key of {@code file} is made: as it says, or as it will say. */
  private static Passphrase way(SafeFile file) throws IOException {
    if (file.version().isEmpty()) {
      return Passphrase.fresh();
    }
    TokenLines content = parsed(file);
    if (content.key().equals(TokenLines.GIVEN)) {
      throw new TokenFileException(file.path(), "was sealed with a key, not with a passphrase");
    }
    try {
      return Passphrase.read(content.key());
    } catch (IllegalArgumentException e) {
      throw new TokenFileException(file.path(), "line 2: " + e.getMessage());
    }
  }

  private static TokenLines parsed(SafeFile file) throws IOException {
    String text = file.read();
    try {
      return TokenLines.read(text);
    } catch (IllegalArgumentException e) {
      throw new TokenFileException(file.path(), e.getMessage());
    }
  }

  /** Returns what the file holds now, which is read if it was replaced since. */
  private TokenLines content() throws IOException {
    Optional<Version> version = file.version();
    Known last = known;
    if (last.content() != null && last.version().equals(version)) {
      return last.content();
    }
    TokenLines content = version.isEmpty() ? empty : opened(parsed(file));
    known = new Known(version, content);
    return content;
  }

  private TokenLines opened(TokenLines content) throws SealedTokenException {
    try {
      cipher.open(CHECK, content.check());
    } catch (SealedTokenException e) {
      throw new SealedTokenException(
          content.key().equals(TokenLines.GIVEN)
              ? file.path() + " was sealed with another key"
              : file.path() + " was sealed with another passphrase");
    }
    return content;
  }

  private void write(TokenLines next) throws IOException {
    file.write(next.write());
    known = new Known(file.version(), next);
  }

  @Override
  public Optional<StoredToken> find(TokenKey key) throws IOException {
    String sealed = content().tokens().get(key.id());
    return sealed == null
        ? Optional.empty()
        : Optional.of(StoredToken.read(cipher.open(key.id(), sealed)));
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException {
    if (!lease.chain().equals(key.chain())) {
      throw new IllegalArgumentException("Expected a lease of the chain of " + key);
    }
    return file.alone(
        () -> {
          TokenLines now = content();
          Running newest = now.leases().get(lease.chain().id());
          if (newest == null || newest.fence() != lease.fence() || !find(key).equals(expected)) {
            return false;
          }
          write(
              now.with(
                  key.id(), next.map(token -> cipher.seal(key.id(), token.write())).orElse(null)));
          return true;
        });
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    return file.alone(
        () -> {
          TokenLines content = content();
          long now = System.currentTimeMillis();
          Running newest = content.leases().getOrDefault(chain.id(), new Running(0, 0));
          if (newest.ends() > now) {
            return Optional.empty();
          }
          Running next = newest.next(now, now + life.toMillis());
          write(content.withoutLeasesOverSince(now - LEASE_KEPT.toMillis()).with(chain.id(), next));
          return Optional.of(new Lease(chain, next.fence()));
        });
  }

  private static long end(Duration life) {
    return System.currentTimeMillis() + life.toMillis();
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return file.alone(() -> isRunning(lease) && ends(lease, end(life)));
  }

  @Override
  public void release(Lease lease) throws IOException {
    file.alone(() -> isRunning(lease) && ends(lease, 0));
  }

  private boolean isRunning(Lease lease) throws IOException {
    Running newest = content().leases().get(lease.chain().id());
    return newest != null && newest.fence() == lease.fence() && newest.ends() != 0;
  }

  private boolean ends(Lease lease, long end) throws IOException {
    write(content().with(lease.chain().id(), new Running(lease.fence(), end)));
    return true;
  }

  /** Shows where the file is. */
  @Override
  public String toString() {
    return "tokens in " + file.path();
  }
}
