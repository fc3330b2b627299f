package io.github.authdex.tokenstore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.leak.Canaries;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.ForgettingStoreContract;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2TokenStoreTest extends ForgettingStoreContract {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir private Path folder;
  private final JdbcDataSource database = new JdbcDataSource();
  private final TokenCipher cipher = TokenCipher.of(TokenCipher.newKey());

  @BeforeEach
  void createTables() throws IOException {
    database.setURL("jdbc:h2:" + folder.resolve("tokens"));
    JdbcTokenStore.createTables(database);
  }

  @Override
  protected TokenStore open() {
    return JdbcTokenStore.direct(database, cipher);
  }

  private static Optional<StoredToken> token(String secret, Optional<Instant> expires) {
    return Optional.of(new StoredToken(Secret.of(secret), Instant.EPOCH, expires));
  }

  @Override
  protected void age(ChainKey chain, Duration time) throws SQLException {
    new LeaseRows(database).age(chain, time);
  }

  @Override
  protected boolean keepsLease(ChainKey chain) throws SQLException {
    return new LeaseRows(database).has(chain);
  }

  @Test
  void filesOfTheDatabaseHoldNoSecret() throws Exception {
    Canaries.putInto(open());
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("SHUTDOWN"); // All is on the disk.
    }

    assertThat(Canaries.foundBelow(folder)).isEmpty();
  }

  @Test
  void tablesAreMadeOnce() throws IOException {
    JdbcTokenStore.createTables(database);
    assertThat(open().find(ChainKey.of("https://as.example/token", "", "password", List.of())))
        .isEmpty();
  }

  @Test
  void whatEndedIsForgottenWhenAsked() throws IOException {
    JdbcTokenStore store = JdbcTokenStore.direct(database, cipher);
    ChainKey chain = ChainKey.of("https://as.example/token", "app", "refresh_token", List.of());
    Instant now = Instant.parse("2026-11-30T12:00:00Z");
    Lease lease = store.lease(chain, LONG).orElseThrow();
    store.replace(lease, chain, Optional.empty(), token("endless", Optional.empty()));
    store.replace(
        lease,
        chain.access(List.of("ended")),
        Optional.empty(),
        token("ended", Optional.of(now.minusSeconds(1))));
    store.replace(
        lease,
        chain.access(List.of("alive")),
        Optional.empty(),
        token("alive", Optional.of(now.plusSeconds(1))));

    assertThat(store.forgetEnded(now)).isEqualTo(1);
    assertThat(store.find(chain)).isPresent();
    assertThat(store.find(chain.access(List.of("alive")))).isPresent();
    assertThat(store.find(chain.access(List.of("ended")))).isEmpty();
  }
}
