package io.github.authdex.tokenstore.jdbc;

import io.github.authdex.auth.fleet.StoppedFleetContract;
import io.github.authdex.auth.fleet.StoreOpener;
import io.github.authdex.auth.token.TokenCipher;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresFleetTest extends StoppedFleetContract {
  private static Postgres server;

  @BeforeAll
  static void start() throws Exception {
    server = Postgres.start();
  }

  @AfterAll
  static void end() throws Exception {
    if (server != null) {
      server.remove();
    }
  }

  @Override
  protected Class<? extends StoreOpener> opener() {
    return PostgresOpener.class;
  }

  @Override
  protected String place() {
    return server.port() + " " + TokenCipher.newKey().reveal();
  }

  @Override
  protected void stop() throws Exception {
    server.stop();
  }

  @Override
  protected void startAgain() throws Exception {
    server.startAgain();
  }
}
