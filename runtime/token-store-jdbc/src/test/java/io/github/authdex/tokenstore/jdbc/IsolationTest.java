package io.github.authdex.tokenstore.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Threads take leases and write as fast as they can, in each isolation that a database may give to
 * transactions: no write is lost, and none is done twice.
 */
class IsolationTest {
  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int THREADS = 4;
  private static final int WRITES = 25;

  private static Postgres server;

  @BeforeAll
  static void start() throws Exception {
    server = Postgres.start();
    JdbcTokenStore.createTables(server.connections());
  }

  @AfterAll
  static void stop() throws Exception {
    if (server != null) {
      server.remove();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"read committed", "repeatable read", "serializable"})
  void noWriteIsLostNorDoneTwice(String isolation) throws Exception {
    try (HikariDataSource pool = new HikariDataSource()) {
      pool.setDataSource(server.connections());
      pool.setConnectionInitSql(
          "SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL " + isolation);
      write(JdbcTokenStore.direct(pool, TokenCipher.of(TokenCipher.newKey())), isolation);
    }
  }

  private static void write(TokenStore store, String isolation) throws Exception {
    ChainKey chain = ChainKey.of("https://as.example/token", isolation, "refresh_token", List.of());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<List<Long>>> done = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        done.add(threads.submit(() -> fencesOfWrites(store, chain)));
      }
      List<Long> fences = new ArrayList<>();
      for (Future<List<Long>> one : done) {
        fences.addAll(one.get());
      }
      assertThat(fences).hasSize(THREADS * WRITES).doesNotHaveDuplicates();
      assertThat(store.find(chain)).isEqualTo(token(fences.size()));
    } finally {
      threads.shutdownNow();
    }
  }

  /** Adds one to the number that is kept, again and again. */
  private static List<Long> fencesOfWrites(TokenStore store, ChainKey chain) throws IOException {
    List<Long> fences = new ArrayList<>();
    while (fences.size() < WRITES) {
      Optional<StoredToken> before = store.find(chain); // May be old by now.
      Optional<Lease> lease = store.lease(chain, LONG);
      if (lease.isPresent()) {
        long last = before.map(IsolationTest::number).orElse(0L);
        if (store.replace(lease.get(), chain, before, token(last + 1))) {
          fences.add(lease.get().fence());
        }
        store.release(lease.get());
      }
    }
    return fences;
  }

  private static long number(StoredToken token) {
    return Long.parseLong(token.secret().reveal());
  }

  private static Optional<StoredToken> token(long number) {
    return Optional.of(
        new StoredToken(Secret.of(Long.toString(number)), Instant.EPOCH, Optional.empty()));
  }
}
