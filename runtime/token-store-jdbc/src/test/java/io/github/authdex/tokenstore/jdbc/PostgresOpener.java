package io.github.authdex.tokenstore.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.fleet.StoreOpener;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import java.util.List;

/** Opens PostgreSQL for a program of a fleet; its place is the port and the key. */
public final class PostgresOpener implements StoreOpener {
  /** Made by its name. */
  public PostgresOpener() {}

  @Override
  public TokenStore open(String place) throws Exception {
    List<String> parts = List.of(place.split(" ", 2));
    HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(Postgres.connections(Integer.parseInt(parts.get(0))));
    pool.setMaximumPoolSize(5);
    pool.setConnectionTimeout(2000);
    pool.setInitializationFailTimeout(30_000); // Many programs start at once.
    JdbcTokenStore.createTables(pool);
    return JdbcTokenStore.of(pool, TokenCipher.of(Secret.of(parts.get(1))));
  }
}
