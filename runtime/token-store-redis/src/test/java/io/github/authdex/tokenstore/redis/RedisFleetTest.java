package io.github.authdex.tokenstore.redis;

import io.github.authdex.auth.fleet.StoppedFleetContract;
import io.github.authdex.auth.fleet.StoreOpener;
import io.github.authdex.auth.token.TokenCipher;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class RedisFleetTest extends StoppedFleetContract {
  @TempDir private Path data;
  private Redis server;

  @BeforeEach
  void start() throws Exception {
    server = Redis.start(data);
  }

  @AfterEach
  void end() throws Exception {
    if (server != null) {
      server.kill();
    }
  }

  @Override
  protected Class<? extends StoreOpener> opener() {
    return RedisStoreOpener.class;
  }

  @Override
  protected String place() {
    return server.port() + " " + TokenCipher.newKey().reveal();
  }

  @Override
  protected void stop() throws Exception {
    server.kill();
  }

  @Override
  protected void startAgain() throws Exception {
    server.startAgain();
  }
}
