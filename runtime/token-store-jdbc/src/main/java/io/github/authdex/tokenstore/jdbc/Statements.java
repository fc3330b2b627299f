package io.github.authdex.tokenstore.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Optional;

/**
 * Statements with values for their places: texts and numbers; null is a number that is not there.
 */
final class Statements {
  /** SQLSTATE's class of integrity constraint violations (ISO/IEC 9075-2). */
  private static final String INTEGRITY = "23";

  /** SQLSTATE's serialization failure, and PostgreSQL's and H2's of a deadlock. */
  private static final String SERIALIZATION = "40001";

  private static final String DEADLOCK = "40P01";

  private Statements() {}

  /** Returns how many rows {@code statement} changed. */
  static int update(Connection connection, String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = prepared(connection, statement, values)) {
      return prepared.executeUpdate();
    }
  }

  /** Returns the number that {@code statement} finds or returns, if it does. */
  static Optional<Long> number(Connection connection, String statement, Object... values)
      throws SQLException {
    try (PreparedStatement prepared = prepared(connection, statement, values);
        ResultSet row = prepared.executeQuery()) {
      return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
    }
  }

  /** Returns the text in the row of the token of {@code id}, if there is one. */
  static Optional<String> sealed(Connection connection, String id) throws SQLException {
    try (PreparedStatement prepared =
            prepared(connection, "SELECT sealed FROM authdex_token WHERE id = ?", id);
        ResultSet row = prepared.executeQuery()) {
      return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
    }
  }

  /**
   * Returns the database's moment, which is before that of the statements that follow: a lease is
   * rather too short.
   */
  static long now(Connection connection) throws SQLException {
    try (PreparedStatement prepared = prepared(connection, "SELECT CURRENT_TIMESTAMP");
        ResultSet row = prepared.executeQuery()) {
      row.next();
      return row.getTimestamp(1).getTime();
    }
  }

  private static PreparedStatement prepared(
      Connection connection, String statement, Object... values) throws SQLException {
    PreparedStatement prepared = connection.prepareStatement(statement);
    try {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          prepared.setNull(i + 1, Types.BIGINT);
        } else {
          prepared.setObject(i + 1, values[i]);
        }
      }
      return prepared;
    } catch (SQLException | RuntimeException e) {
      prepared.close();
      throw e;
    }
  }

  /** Returns whether {@code e} says that there is such a row already. */
  static boolean isDuplicate(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY);
  }

  /** Returns whether {@code e} says that others were in the way, and that nothing was done. */
  static boolean isToBeTriedAgain(SQLException e) {
    return SERIALIZATION.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
  }
}
