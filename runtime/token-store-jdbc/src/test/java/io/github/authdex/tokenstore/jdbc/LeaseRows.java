package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.token.ChainKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;

/** Looks at the rows of leases, and makes them older than they are. */
record LeaseRows(DataSource database) {
  void age(ChainKey chain, Duration time) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "UPDATE authdex_lease SET fence = fence - %d,".formatted(time.toMillis() * 1000)
                    + " ends = CASE WHEN ends = 0 THEN 0 ELSE ends - %d END"
                        .formatted(time.toMillis())
                    + " WHERE chain = ?")) {
      update.setString(1, chain.id());
      update.executeUpdate();
    }
  }

  boolean has(ChainKey chain) throws SQLException {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement("SELECT fence FROM authdex_lease WHERE chain = ?")) {
      select.setString(1, chain.id());
      try (ResultSet row = select.executeQuery()) {
        return row.next();
      }
    }
  }
}
