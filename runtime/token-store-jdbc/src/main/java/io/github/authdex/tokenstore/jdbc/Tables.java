package io.github.authdex.tokenstore.jdbc;

import java.io.IOException;
import java.util.List;

/** The two tables. */
final class Tables {
  private static final List<String> ALL =
      List.of(
          "CREATE TABLE IF NOT EXISTS authdex_token (id VARCHAR(80) PRIMARY KEY,"
              + " sealed VARCHAR(60000) NOT NULL, expires BIGINT)",
          "CREATE TABLE IF NOT EXISTS authdex_lease (chain VARCHAR(80) PRIMARY KEY,"
              + " fence BIGINT NOT NULL, ends BIGINT NOT NULL)");

  private Tables() {}

  /** Makes those that are not there; many programs may start at once. */
  static void create(Transactions transactions) throws IOException {
    for (String table : ALL) {
      transactions.run(connection -> Statements.update(connection, table), 0);
    }
  }
}
