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
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Keeps tokens in a relational database that programs on many machines share, sealed before they
 * leave the program. Tried with PostgreSQL, which gets statements of its own, and H2, as others
 * plain SQL.
 *
 * <p>Two tables hold all, which {@link #createTables} makes, or whoever cares for the database:
 *
 * <pre>{@code
 * CREATE TABLE authdex_token (id VARCHAR(80) PRIMARY KEY, sealed VARCHAR(60000) NOT NULL, expires BIGINT)
 * CREATE TABLE authdex_lease (chain VARCHAR(80) PRIMARY KEY, fence BIGINT NOT NULL, ends BIGINT NOT NULL)
 * }</pre>
 *
 * <p>Instants are milliseconds since 1970 by the database's clock. A fence is that in microseconds,
 * or one more than the one before. A token is written in a transaction that holds the row of its
 * lease, so that no newer lease begins meanwhile. In PostgreSQL each change is one statement. Rows
 * of leases that were over for a day are deleted by who takes a lease, once an hour.
 */
public final class JdbcTokenStore implements TokenStore {
  private static final long RELEASED = 0;

  private final Transactions transactions;
  private final OldLeases oldLeases;
  private final TokenCipher cipher;

  /** Null until the database was asked what it is. */
  private volatile TokenRows rows;

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
    Optional<String> sealed = sealed(key);
    return sealed.isEmpty() ? Optional.empty() : Optional.of(opened(key, sealed.get()));
  }

  private Optional<String> sealed(TokenKey key) throws IOException {
    return transactions.look(connection -> Statements.sealed(connection, key.id()));
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
    Optional<String> there = expected.isEmpty() ? Optional.empty() : sealed(key);
    if (expected.isPresent()
        && (there.isEmpty() || !opened(key, there.get()).equals(expected.get()))) {
      return false;
    }
    return rows()
        .write(
            lease,
            new RowChange(
                key.id(),
                there,
                next.map(token -> cipher.seal(key.id(), token.write())),
                next.flatMap(StoredToken::expires).map(Instant::toEpochMilli)));
  }

  @Override
  public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
    Optional<Lease> taken = rows().take(chain, life);
    oldLeases.forget();
    return taken;
  }

  private TokenRows rows() throws IOException {
    TokenRows known = rows;
    if (known == null) {
      known = transactions.look(connection -> rows(connection.getMetaData()));
      rows = known;
    }
    return known;
  }

  private TokenRows rows(DatabaseMetaData database) throws SQLException {
    return database.getDatabaseProductName().equals("PostgreSQL")
        ? new PostgresRows(transactions)
        : new PlainRows(transactions);
  }

  @Override
  public boolean extend(Lease lease, Duration life) throws IOException {
    return transactions.run(
        connection ->
            Statements.update(
                    connection,
                    "UPDATE authdex_lease SET ends = ? WHERE chain = ? AND fence = ? AND ends <> ?",
                    Statements.now(connection) + life.toMillis(),
                    lease.chain().id(),
                    lease.fence(),
                    RELEASED)
                == 1);
  }

  @Override
  public void release(Lease lease) throws IOException {
    transactions.alone(
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
