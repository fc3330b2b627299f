package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/**
 * By PostgreSQL's own words, in one statement each, which is a transaction by itself: on a network
 * one way to the database and back instead of five. A row that a statement has waited for is looked
 * at again when it is free (PostgreSQL's documentation, 13.2.1), so that what was true of it before
 * does not count.
 */
record PostgresRows(Transactions transactions) implements TokenRows {
  /** When the statement began, so that a lease is rather too short; and how long it is to run. */
  private static final String MOMENT =
      "WITH moment AS (SELECT CAST(FLOOR(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) * 1000) AS BIGINT)"
          + " AS now, CAST(? AS BIGINT) AS life) ";

  private static final String TAKE =
      MOMENT
          + "UPDATE authdex_lease SET fence = GREATEST(fence + 1, now * 1000), ends = now + life"
          + " FROM moment WHERE chain = ? AND ends <= now RETURNING fence";

  private static final String FIRST =
      MOMENT
          + "INSERT INTO authdex_lease (chain, fence, ends) SELECT ?, now * 1000, now + life"
          + " FROM moment ON CONFLICT DO NOTHING RETURNING fence";

  /** Locks the row of the lease until the statement has been committed, if it is the newest. */
  private static final String HELD =
      "WITH held AS (SELECT fence FROM authdex_lease WHERE chain = ? AND fence = ? FOR UPDATE) ";

  private static final String INSERT =
      HELD
          + "INSERT INTO authdex_token (sealed, expires, id) SELECT ?, ?, ? FROM held"
          + " ON CONFLICT DO NOTHING";

  private static final String UPDATE =
      HELD
          + "UPDATE authdex_token SET sealed = ?, expires = ? FROM held WHERE id = ? AND sealed ="
          + " ?";

  private static final String DELETE =
      HELD + "DELETE FROM authdex_token USING held WHERE id = ? AND sealed = ?";

  private static final String NONE =
      HELD + "SELECT fence FROM held WHERE NOT EXISTS (SELECT 1 FROM authdex_token WHERE id = ?)";

  @Override
  public Optional<Lease> take(ChainKey chain, Duration life) throws IOException {
    // Who asks while another has the lease writes nothing.
    Optional<Long> taken = fence(TAKE, chain, life);
    return (taken.isPresent() ? taken : fence(FIRST, chain, life))
        .map(fence -> new Lease(chain, fence));
  }

  private Optional<Long> fence(String statement, ChainKey chain, Duration life) throws IOException {
    return transactions.alone(
        connection -> Statements.number(connection, statement, life.toMillis(), chain.id()));
  }

  @Override
  public boolean write(Lease lease, RowChange change) throws IOException {
    Object[] values = change.values(lease.chain().id(), lease.fence());
    return transactions.alone(
        connection ->
            change.isNone()
                ? Statements.number(connection, NONE, values).isPresent()
                : Statements.update(connection, change.statement(INSERT, UPDATE, DELETE), values)
                    == 1);
  }
}
