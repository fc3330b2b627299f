package io.github.authdex.tokenstore.redis;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.leak.Canaries;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.ForgettingStoreContract;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.UnifiedJedis;

class RedisTokenStoreTest extends ForgettingStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("fingerprint=1"));
  private static final Optional<StoredToken> TOKEN =
      Optional.of(new StoredToken(Secret.of("rotated-1"), Instant.EPOCH, Optional.empty()));

  @TempDir private static Path folder;
  private static Redis server;
  private static UnifiedJedis client;
  private final TokenCipher cipher = TokenCipher.of(TokenCipher.newKey());

  @BeforeAll
  static void start() throws Exception {
    server = Redis.start(folder);
    client = RedisClient.create("127.0.0.1", server.port());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      client.close();
      server.kill();
    }
  }

  @BeforeEach
  void forgetAll() {
    client.flushAll();
  }

  @Override
  protected TokenStore open() {
    return RedisTokenStore.direct(client, cipher);
  }

  private static String lease(ChainKey chain) {
    return "authdex:{" + chain.id() + "}:lease";
  }

  /** What Redis has set to expire goes that much earlier. */
  @Override
  protected void age(ChainKey chain, Duration time) {
    long ends = Long.parseLong(client.hget(lease(chain), "ends"));
    if (ends != 0) {
      client.hset(lease(chain), "ends", Long.toString(ends - time.toMillis()));
    }
    assertThat(client.pexpireTime(lease(chain))).isPositive();
    client.pexpireAt(lease(chain), client.pexpireTime(lease(chain)) - time.toMillis());
  }

  @Override
  protected boolean keepsLease(ChainKey chain) {
    return client.exists(lease(chain));
  }

  @Test
  void diskHoldsNoSecret() throws Exception {
    TokenStore store = open();
    store.replace(store.lease(CHAIN, LONG).orElseThrow(), CHAIN, Optional.empty(), TOKEN);

    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file, ISO_8859_1));
      }
    }
    assertThat(all.toString()).contains(CHAIN.id()).doesNotContain("rotated-1");
  }

  /** The dump, the file that is appended to, and what the server says of what it does. */
  @Test
  void noFileHoldsASecretHoweverItIsWritten() throws Exception {
    Canaries.putInto(open());
    try (Jedis one = new Jedis("127.0.0.1", server.port())) {
      assertThat(one.save()).isEqualTo("OK");
    }

    assertThat(Files.readString(folder.resolve("dump.rdb"), ISO_8859_1)).contains("access-");
    assertThat(folder.resolve("appendonlydir")).isNotEmptyDirectory();
    assertThat(Canaries.foundBelow(folder)).isEmpty();
  }

  @Test
  void whatWasKeptIsThereAfterACrash() throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    assertThat(store.replace(lease, CHAIN, Optional.empty(), TOKEN)).isTrue();
    server.kill();
    assertThatThrownBy(() -> store.find(CHAIN))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Expected Redis, which keeps the tokens, to answer but: ");
    assertThatThrownBy(() -> store.lease(CHAIN, LONG)).isInstanceOf(IOException.class);
    server.startAgain();

    assertThat(store.find(CHAIN)).isEqualTo(TOKEN);
    assertThat(store.lease(CHAIN, LONG)).isEmpty();
    store.release(lease);
    assertThat(store.lease(CHAIN, LONG).orElseThrow().fence()).isGreaterThan(lease.fence());
  }

  @Test
  void fencesRiseAfterRedisForgotThem() throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    client.flushAll();

    assertThat(store.lease(CHAIN, LONG).orElseThrow().fence()).isGreaterThan(lease.fence());
    assertThat(store.replace(lease, CHAIN, Optional.empty(), TOKEN)).isFalse();
  }

  @Test
  void accessTokenIsForgottenADayAfterItsEnd() throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    Instant end = Instant.now().plusSeconds(60);
    store.replace(
        lease,
        CHAIN.access(List.of()),
        Optional.empty(),
        Optional.of(new StoredToken(Secret.of("a"), Instant.EPOCH, Optional.of(end))));
    store.replace(
        lease,
        CHAIN,
        Optional.empty(),
        Optional.of(new StoredToken(Secret.of("r"), Instant.EPOCH, Optional.of(end))));

    String access = "authdex:{" + CHAIN.id() + "}:" + CHAIN.access(List.of()).id();
    assertThat(client.pexpireTime(access)).isEqualTo(end.plus(Duration.ofDays(1)).toEpochMilli());
    assertThat(client.pexpireTime("authdex:{" + CHAIN.id() + "}:" + CHAIN.id())).isEqualTo(-1);
  }

  @Test
  void tokenOfAnotherKeyOrPlaceDoesNotOpen() throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    store.replace(lease, CHAIN, Optional.empty(), TOKEN);
    TokenCipher other = TokenCipher.of(TokenCipher.newKey());

    assertThatThrownBy(() -> RedisTokenStore.of(client, other).find(CHAIN))
        .isInstanceOf(SealedTokenException.class)
        .hasMessageContaining("sealed with a key that is given");
    ChainKey mine = ChainKey.of("https://as.example/token", "mine", "refresh_token", List.of());
    client.rename(
        "authdex:{" + CHAIN.id() + "}:" + CHAIN.id(), "authdex:{" + mine.id() + "}:" + mine.id());
    assertThatThrownBy(() -> store.find(mine))
        .isInstanceOf(SealedTokenException.class)
        .hasMessageContaining("moved from elsewhere");
  }
}
