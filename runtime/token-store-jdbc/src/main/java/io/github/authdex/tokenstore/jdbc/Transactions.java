package io.github.authdex.tokenstore.jdbc;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Runs work in transactions, each of its own. */
record Transactions(DataSource database) {
  private static final int TRIES = 20;

  /** What is done in a transaction. */
  interface Work<T> {
    T run(Connection connection) throws SQLException, IOException;
  }

  /**
   * Returns what {@code work}, which is one question and changes nothing, returns. It needs no
   * transaction of a certain kind, for which a database is asked several times more.
   *
   * @throws IOException if the database does not answer
   */
  <T> T look(Work<T> work) throws IOException {
    try (Connection connection = database.getConnection()) {
      try {
        return work.run(connection);
      } finally {
        if (!connection.getAutoCommit()) {
          rollBack(connection); // It began one by itself.
        }
      }
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /**
   * Returns what {@code work} returns, which is one statement, and by that a transaction of its own
   * that no more need be asked for. What a transaction of others keeps from being done, as a
   * database may that isolates them further, is tried again.
   *
   * @throws IOException if the database does not do it, or does not say whether it did
   */
  <T> T alone(Work<T> work) throws IOException {
    for (int tries = 1; ; tries++) {
      try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(true);
        return work.run(connection);
      } catch (SQLException e) {
        if (tries == TRIES || !Statements.isToBeTriedAgain(e)) {
          throw failure(e);
        }
      }
    }
  }

  /**
   * Returns what {@code work} returns, once it is committed.
   *
   * @throws IOException if the database does not do it, or does not say whether it did
   */
  <T> T run(Work<T> work) throws IOException {
    try {
      return committed(work);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Returns the same, or {@code otherwise} if another has put the same row meanwhile. */
  <T> T run(Work<T> work, T otherwise) throws IOException {
    try {
      return committed(work);
    } catch (SQLException e) {
      if (Statements.isDuplicate(e)) {
        return otherwise;
      }
      throw failure(e);
    }
  }

  private <T> T committed(Work<T> work) throws SQLException, IOException {
    try (Connection connection = database.getConnection()) {
      connection.setAutoCommit(false);
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
      boolean done = false;
      try {
        T result = work.run(connection);
        connection.commit();
        done = true;
        return result;
      } finally {
        if (!done) {
          rollBack(connection);
        }
      }
    }
  }

  private static void rollBack(Connection connection) {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // The connection is lost, and with it the transaction; why is told already.
    }
  }

  /** Databases may show a statement's values in what they say of it; all of ours are sealed. */
  private static IOException failure(SQLException e) {
    String state = e.getSQLState() == null ? "" : " (SQLSTATE " + e.getSQLState() + ")";
    return new IOException(
        "Expected the database of tokens to answer but: " + e.getMessage() + state, e);
  }
}
