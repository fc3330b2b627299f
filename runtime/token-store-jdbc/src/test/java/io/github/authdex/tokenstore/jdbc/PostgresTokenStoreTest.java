package io.github.authdex.tokenstore.jdbc;

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
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresTokenStoreTest extends ForgettingStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "app", "refresh_token", List.of("fingerprint=1"));
  private static final Optional<StoredToken> TOKEN =
      Optional.of(new StoredToken(Secret.of("rotated-1"), Instant.EPOCH, Optional.empty()));

  private static Postgres server;
  private final TokenCipher cipher = TokenCipher.of(TokenCipher.newKey());

  @BeforeAll
  static void start() throws Exception {
    server = Postgres.start();
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.remove();
    }
  }

  @BeforeEach
  void emptyTables() throws IOException, SQLException {
    JdbcTokenStore.createTables(server.connections());
    try (Connection connection = server.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("TRUNCATE authdex_token, authdex_lease");
    }
  }

  @Override
  protected TokenStore open() {
    return JdbcTokenStore.direct(server.connections(), cipher);
  }

  @Override
  protected void age(ChainKey chain, Duration time) throws SQLException {
    new LeaseRows(server.connections()).age(chain, time);
  }

  @Override
  protected boolean keepsLease(ChainKey chain) throws SQLException {
    return new LeaseRows(server.connections()).has(chain);
  }

  @Test
  void tablesAreMadeByManyAtOnce() throws Exception {
    try (Connection connection = server.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("DROP TABLE authdex_token, authdex_lease");
    }
    assertThat(
            IntStream.range(0, 8)
                .parallel()
                .mapToObj(
                    i -> {
                      try {
                        JdbcTokenStore.createTables(server.connections());
                        return "made";
                      } catch (IOException e) {
                        return e.getMessage();
                      }
                    }))
        .containsOnly("made");
  }

  @Test
  void databaseHoldsNoSecret() throws Exception {
    TokenStore store = open();
    store.replace(store.lease(CHAIN, LONG).orElseThrow(), CHAIN, Optional.empty(), TOKEN);

    assertThat(server.dump()).contains(CHAIN.id()).doesNotContain("rotated-1");
  }

  /** Tables, logs of writing, and what the server says of what it does. */
  @Test
  void filesOfTheDatabaseHoldNoSecretHoweverItIsWritten() throws Exception {
    Canaries.putInto(open());
    try (Connection connection = server.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT"); // All is on the disk.
    }

    assertThat(server.dump()).contains("access-", "chain-");
    assertThat(Canaries.foundIn(server.dump())).isEmpty();
    assertThat(Canaries.foundBelow(server.folder())).isEmpty();
  }

  @Test
  void whatWasKeptIsThereAfterACrash() throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    assertThat(store.replace(lease, CHAIN, Optional.empty(), TOKEN)).isTrue();
    server.stop();
    assertThatThrownBy(() -> store.find(CHAIN))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("Expected the database of tokens to answer but: ")
        .hasMessageContaining("SQLSTATE 08");
    server.startAgain();

    assertThat(store.find(CHAIN)).isEqualTo(TOKEN);
    assertThat(store.lease(CHAIN, LONG)).isEmpty();
    store.release(lease);
    assertThat(store.lease(CHAIN, LONG).orElseThrow().fence()).isGreaterThan(lease.fence());
  }

  @Test
  void tokenOfAnotherKeyOrRowDoesNotOpen() throws Exception {
    TokenStore store = open();
    Lease lease = store.lease(CHAIN, LONG).orElseThrow();
    store.replace(lease, CHAIN, Optional.empty(), TOKEN);
    TokenCipher other = TokenCipher.of(TokenCipher.newKey());

    assertThatThrownBy(() -> JdbcTokenStore.of(server.connections(), other).find(CHAIN))
        .isInstanceOf(SealedTokenException.class)
        .hasMessageContaining("sealed with a key that is given");
    ChainKey mine = ChainKey.of("https://as.example/token", "mine", "refresh_token", List.of());
    try (Connection connection = server.connections().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("UPDATE authdex_token SET id = '" + mine.id() + "'");
    }
    assertThatThrownBy(() -> store.find(mine))
        .isInstanceOf(SealedTokenException.class)
        .hasMessageContaining("moved from elsewhere");
  }
}
