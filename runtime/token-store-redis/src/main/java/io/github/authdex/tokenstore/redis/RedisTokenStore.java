package io.github.authdex.tokenstore.redis;

import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.NearTokenStore;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import redis.clients.jedis.UnifiedJedis;

/**
 * Keeps tokens in Redis, version 5 or newer, or in what speaks as it does, for programs on many
 * machines, sealed before they leave the program. What belongs together, a chain's lease and its
 * tokens, lies in one slot of a cluster; each change is one script, which Redis runs alone.
 *
 * <p>Keys are {@code authdex:{<chain>}:lease} and {@code authdex:{<chain>}:<id>}. An access token
 * is forgotten a day after its end, as a lease is, a refresh token never.
 *
 * <p>Redis answers before what it was told is on a disk or at a replica. Where it is to lose
 * nothing when a machine fails, let it write at once ({@code appendonly yes}, {@code appendfsync
 * always}); otherwise the newest refresh token of a chain may be lost with it, and a person must
 * log in again. Fences go on rising after Redis has forgotten them, since they begin with its
 * clock.
 */
public final class RedisTokenStore implements TokenStore {
  private static final String PREFIX = "authdex:";
  private static final Duration KEPT = Duration.ofDays(1);
  private static final long FOREVER = 0;

  private final UnifiedJedis redis;
  private final TokenCipher cipher;

  private RedisTokenStore(UnifiedJedis redis, TokenCipher cipher) {
    this.redis = redis;
    this.cipher = cipher;
  }

  /**
   * Returns a store in {@code redis}, with the newest access tokens at hand.
   *
   * @param redis a client of one server, of a cluster or of sentinels, which the caller closes
   * @param cipher the same in all programs that share Redis
   */
  public static TokenStore of(UnifiedJedis redis, TokenCipher cipher) {
    return new NearTokenStore(direct(redis, cipher));
  }

  /** Returns a store that asks {@code redis} each time. */
  public static RedisTokenStore direct(UnifiedJedis redis, TokenCipher cipher) {
    return new RedisTokenStore(redis, cipher);
  }

  private static String place(ChainKey chain, String name) {
    return PREFIX + "{" + chain.id() + "}:" + name;
  }

  private static String place(TokenKey key) {
    return place(key.chain(), key.id());
  }

  private static String lease(ChainKey chain) {
    return place(chain, "lease");
  }

  @Override
  public Optional<StoredToken> find(TokenKey key) throws IOException {
    String sealed = Reconnecting.of(() -> redis.get(place(key)));
    return sealed == null ? Optional.empty() : Optional.of(opened(key, sealed));
  }

  private StoredToken opened(TokenKey key, String sealed) throws SealedTokenException {
    return StoredToken.read(cipher.open(key.id(), sealed));
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException {
    if (!lease.chain().equals(key.chain())) {
      throw new IllegalArgumentException("Expected a lease of the chain of " + key);
    }
    String sealed = Reconnecting.of(() -> redis.get(place(key)));
    Optional<StoredToken> kept =
        sealed == null ? Optional.empty() : Optional.of(opened(key, sealed));
    return kept.equals(expected)
        && did(
            RedisScript.REPLACE,
            List.of(lease(lease.chain()), place(key)),
            Long.toString(lease.fence()),
            sealed == null ? "" : sealed,
            next.map(token -> cipher.seal(key.id(), token.write())).orElse(""),
            Long.toString(end(key, next)));
  }

  /** Returns when a token may be forgotten, in milliseconds since 1970. */
  private static long end(TokenKey key, Optional<StoredToken> token) {
    return key instanceof AccessKey
        ? token
            .flatMap(StoredToken::expires)
            .map(end -> end.plus(KEPT))
            .map(Instant::toEpochMilli)
            .orElse(FOREVER)
        : FOREVER;
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    String mine = UUID.randomUUID().toString();
    long fence =
        run(RedisScript.LEASE, List.of(lease(chain)), Long.toString(life.toMillis()), mine);
    return fence == 0 ? Optional.empty() : Optional.of(new Lease(chain, fence));
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return did(
        RedisScript.EXTEND,
        List.of(lease(lease.chain())),
        Long.toString(lease.fence()),
        Long.toString(life.toMillis()));
  }

  @Override
  public void release(Lease lease) throws IOException {
    run(RedisScript.RELEASE, List.of(lease(lease.chain())), Long.toString(lease.fence()));
  }

  private boolean did(RedisScript script, List<String> keys, String... values) throws IOException {
    return run(script, keys, values) == 1;
  }

  private long run(RedisScript script, List<String> keys, String... values) throws IOException {
    return Reconnecting.of(() -> script.run(redis, keys, List.of(values)));
  }

  /** Shows no more than what it is. */
  @Override
  public String toString() {
    return "tokens in Redis, sealed with " + cipher;
  }
}
