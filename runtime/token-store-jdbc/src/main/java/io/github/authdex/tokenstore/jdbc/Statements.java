package io.github.authdex.tokenstore.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;

/** Statements that change something. */
final class Statements {
  /** SQLSTATE's class of integrity constraint violations (ISO/IEC 9075-2). */
  private static final String INTEGRITY = "23";

  private Statements() {}

  /**
   * Runs {@code statement}.
   *
   * @param values texts and numbers for its places; null is a number that is not there
   * @return how many rows it changed
   */
  static int update(Connection connection, String statement, Object... values) throws SQLException {
    try (PreparedStatement prepared = connection.prepareStatement(statement)) {
      for (int i = 0; i < values.length; i++) {
        if (values[i] == null) {
          prepared.setNull(i + 1, Types.BIGINT);
        } else {
          prepared.setObject(i + 1, values[i]);
        }
      }
      return prepared.executeUpdate();
    }
  }

  /** Returns whether {@code e} says that there is such a row already. */
  static boolean isDuplicate(SQLException e) {
    return e.getSQLState() != null && e.getSQLState().startsWith(INTEGRITY);
  }
}
