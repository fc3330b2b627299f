package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.NearTokenStore;
import io.github.authdex.auth.token.SealedTokenException;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps tokens in a relational database that programs on many machines share, sealed before they
 * leave the program. Tried with PostgreSQL and H2; its statements are plain SQL.
 *
 * <p>Two tables hold all, which {@link #createTables} makes, or whoever cares for the database:
 *
 * <pre>{@code
 * CREATE TABLE authdex_token (id VARCHAR(80) PRIMARY KEY, sealed VARCHAR(60000) NOT NULL, expires BIGINT)
 * CREATE TABLE authdex_lease (chain VARCHAR(80) PRIMARY KEY, fence BIGINT NOT NULL, ends BIGINT NOT NULL)
 * }</pre>
 *
 * <p>Instants are milliseconds since 1970 by the database's clock. A fence is that in microseconds,
 * or one more than the one before. A lease is one update of its row; a token is written in a
 * transaction that holds that row, so that no newer lease begins meanwhile. Rows of leases that
 * were over for a day are deleted by who takes a lease, once an hour.
 */
public final class JdbcTokenStore implements TokenStore {
  private static final long RELEASED = 0;
  private static final long MICROS = 1000;

  private final Transactions transactions;
  private final OldLeases oldLeases;
  private final TokenCipher cipher;

  private JdbcTokenStore(DataSource database, TokenCipher cipher) {
    this.transactions = new Transactions(database);
    this.oldLeases = new OldLeases(transactions);
    this.cipher = cipher;
  }

  /**
   * Returns a store in {@code database}, with the newest access tokens at hand.
   *
   * @param database gives connections of its own to each thread, quickly, so from a pool
   * @param cipher the same in all programs that share the database
   */
  public static TokenStore of(DataSource database, TokenCipher cipher) {
    return new NearTokenStore(direct(database, cipher));
  }

  /** Returns a store that asks {@code database} each time. */
  public static JdbcTokenStore direct(DataSource database, TokenCipher cipher) {
    return new JdbcTokenStore(database, cipher);
  }

  /** Makes the tables in {@code database}, if they are not there. */
  public static void createTables(DataSource database) throws IOException {
    Tables.create(new Transactions(database));
  }

  /**
   * Forgets tokens that ended before {@code moment}, which nobody can use any more; without it they
   * stay. Those of an unknown end are kept.
   *
   * @return how many there were
   */
  public int forgetEnded(Instant moment) throws IOException {
    return transactions.run(
        connection ->
            Statements.update(
                connection, "DELETE FROM authdex_token WHERE expires < ?", moment.toEpochMilli()));
  }

  @Override
  public Optional<StoredToken> find(TokenKey key) throws IOException {
    Optional<String> sealed = transactions.look(connection -> sealed(connection, key));
    return sealed.isEmpty() ? Optional.empty() : Optional.of(opened(key, sealed.get()));
  }

  private StoredToken opened(TokenKey key, String sealed) throws SealedTokenException {
    return StoredToken.read(cipher.open(key.id(), sealed));
  }

  private static Optional<String> sealed(Connection connection, TokenKey key) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT sealed FROM authdex_token WHERE id = ?")) {
      select.setString(1, key.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
      }
    }
  }

  @Override
  public boolean replace(
      Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
      throws IOException {
    if (!lease.chain().equals(key.chain())) {
      throw new IllegalArgumentException("Expected a lease of the chain of " + key);
    }
    return transactions.run(
        connection -> {
          if (!holds(connection, lease)) {
            return false;
          }
          Optional<String> sealed = sealed(connection, key);
          Optional<StoredToken> kept =
              sealed.isEmpty() ? Optional.empty() : Optional.of(opened(key, sealed.get()));
          return kept.equals(expected) && write(connection, key, sealed.isPresent(), next);
        });
  }

  /**
   * Returns whether {@code lease} is the newest, whose row is locked until the transaction ends.
   */
  private static boolean holds(Connection connection, Lease lease) throws SQLException {
    return Statements.update(
            connection,
            "UPDATE authdex_lease SET fence = fence WHERE chain = ? AND fence = ?",
            lease.chain().id(),
            lease.fence())
        == 1;
  }

  private boolean write(
      Connection connection, TokenKey key, boolean there, Optional<StoredToken> next)
      throws SQLException {
    if (next.isEmpty()) {
      Statements.update(connection, "DELETE FROM authdex_token WHERE id = ?", key.id());
      return true;
    }
    String sealed = cipher.seal(key.id(), next.get().write());
    Long end = next.get().expires().map(Instant::toEpochMilli).orElse(null);
    Statements.update(
        connection,
        there
            ? "UPDATE authdex_token SET sealed = ?, expires = ? WHERE id = ?"
            : "INSERT INTO authdex_token (sealed, expires, id) VALUES (?, ?, ?)",
        sealed,
        end,
        key.id());
    return true;
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    Optional<Lease> taken =
        transactions.run(
            connection -> taken(connection, chain, now(connection), life), Optional.empty());
    oldLeases.forget();
    return taken;
  }

  private static Optional<Lease> taken(
      Connection connection, ChainKey chain, long now, Duration life) throws SQLException {
    int taken =
        Statements.update(
            connection,
            "UPDATE authdex_lease SET fence = CASE WHEN fence < ? THEN ? ELSE fence + 1 END,"
                + " ends = ? WHERE chain = ? AND ends <= ?",
            now * MICROS,
            now * MICROS,
            now + life.toMillis(),
            chain.id(),
            now);
    if (taken == 1) {
      return fence(connection, chain).map(fence -> new Lease(chain, fence));
    }
    return fence(connection, chain).isEmpty()
        ? first(connection, chain, now, life)
        : Optional.empty();
  }

  private static Optional<Lease> first(
      Connection connection, ChainKey chain, long now, Duration life) throws SQLException {
    Statements.update(
        connection,
        "INSERT INTO authdex_lease (chain, fence, ends) VALUES (?, ?, ?)",
        chain.id(),
        now * MICROS,
        now + life.toMillis());
    return Optional.of(new Lease(chain, now * MICROS));
  }

  private static Optional<Long> fence(Connection connection, ChainKey chain) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement("SELECT fence FROM authdex_lease WHERE chain = ?")) {
      select.setString(1, chain.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
      }
    }
  }

  /** An instant before that of the statements that follow: a lease is rather too short. */
  static long now(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT CURRENT_TIMESTAMP");
        ResultSet row = select.executeQuery()) {
      row.next();
      return row.getTimestamp(1).getTime();
    }
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return transactions.run(
        connection ->
            Statements.update(
                    connection,
                    "UPDATE authdex_lease SET ends = ? WHERE chain = ? AND fence = ? AND ends <> ?",
                    now(connection) + life.toMillis(),
                    lease.chain().id(),
                    lease.fence(),
                    RELEASED)
                == 1);
  }

  @Override
  public void release(Lease lease) throws IOException {
    transactions.run(
        connection ->
            Statements.update(
                connection,
                "UPDATE authdex_lease SET ends = ? WHERE chain = ? AND fence = ?",
                RELEASED,
                lease.chain().id(),
                lease.fence()));
  }

  /** Shows no more than what it is. */
  @Override
  public String toString() {
    return "tokens in a database, sealed with " + cipher;
  }
}
