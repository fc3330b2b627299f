package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

/**
 * By plain SQL, in transactions of several statements: a lease is one update of its row, and a
 * token is written in a transaction that holds that row.
 */
record PlainRows(Transactions transactions) implements TokenRows {
  private static final long MICROS = 1000;

  @Override
  public Optional<Lease> take(ChainKey chain, Duration life) throws IOException {
    return transactions.run(
        connection -> taken(connection, chain, Statements.now(connection), life), Optional.empty());
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
    Optional<Long> fence =
        Statements.number(
            connection, "SELECT fence FROM authdex_lease WHERE chain = ?", chain.id());
    if (taken == 1) {
      return fence.map(number -> new Lease(chain, number));
    }
    return fence.isEmpty() ? first(connection, chain, now, life) : Optional.empty();
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

  @Override
  public boolean write(Lease lease, RowChange change) throws IOException {
    return transactions.run(
        connection -> holds(connection, lease) && wrote(connection, change), false);
  }

  /** Returns whether it is the newest, whose row is locked until the transaction ends. */
  private static boolean holds(Connection connection, Lease lease) throws SQLException {
    return Statements.update(
            connection,
            "UPDATE authdex_lease SET fence = fence WHERE chain = ? AND fence = ?",
            lease.chain().id(),
            lease.fence())
        == 1;
  }

  private static boolean wrote(Connection connection, RowChange change) throws SQLException {
    if (change.isNone()) {
      return Statements.sealed(connection, change.id()).isEmpty();
    }
    String statement =
        change.statement(
            "INSERT INTO authdex_token (sealed, expires, id) VALUES (?, ?, ?)",
            "UPDATE authdex_token SET sealed = ?, expires = ? WHERE id = ? AND sealed = ?",
            "DELETE FROM authdex_token WHERE id = ? AND sealed = ?");
    return Statements.update(connection, statement, change.values()) == 1;
  }
}
