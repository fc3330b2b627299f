package io.github.authdex.tokenstore.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.AccessKey;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenCipher;
import io.github.authdex.benchmark.Measured;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * What a store does, beside Spring Security's {@code JdbcOAuth2AuthorizedClientService} in the same
 * database through the same pool. A save is what one renewal costs. Ours seals tokens, takes and
 * releases a lease, and keeps an answer only if nobody else has written; the peer keeps tokens in
 * clear and the last who writes wins. PostgreSQL runs on this machine without fsync, for both.
 */
@State(Scope.Benchmark)
public class StoreBenchmark extends Measured {
  private static final ChainKey CHAIN =
      ChainKey.of("https://as.example/token", "id", "refresh_token", List.of("fingerprint=1"));
  private static final AccessKey ACCESS = CHAIN.access(List.of());
  private static final Duration LIFE = Duration.ofSeconds(10);

  /** Where tokens are kept. */
  @Param({"h2", "postgresql"})
  public String database;

  /** What is done. */
  @Param({"find", "save"})
  public String operation;

  private Optional<Postgres> server = Optional.empty();
  private HikariDataSource pool;
  private JdbcTokenStore authdex;
  private SpringStore spring;
  private Optional<StoredToken> refresh = Optional.empty();
  private Optional<StoredToken> access = Optional.empty();
  private long count;

  /** Opens the database, and has both keep a token. */
  @Setup
  public void open() throws Exception {
    HikariConfig config = new HikariConfig();
    config.setDataSource(source());
    config.setMaximumPoolSize(4);
    pool = new HikariDataSource(config);
    JdbcTokenStore.createTables(pool);
    authdex = JdbcTokenStore.direct(pool, TokenCipher.of(TokenCipher.newKey()));
    spring = new SpringStore(pool, database);
    save();
    spring.save("t0", "r0");
  }

  private DataSource source() throws Exception {
    if (database.equals("h2")) {
      JdbcDataSource source = new JdbcDataSource();
      source.setURL("jdbc:h2:mem:tokens;DB_CLOSE_DELAY=-1");
      return source;
    }
    server = Optional.of(Postgres.start());
    return server.get().connections();
  }

  /** Closes the database. */
  @TearDown
  public void close() throws Exception {
    pool.close();
    if (server.isPresent()) {
      server.get().remove();
    }
  }

  /** Ours. */
  @Benchmark
  public Object authdex() throws IOException {
    return operation.equals("find") ? authdex.find(ACCESS) : save();
  }

  private boolean save() throws IOException {
    count++;
    Lease lease = authdex.lease(CHAIN, LIFE).orElseThrow();
    Optional<StoredToken> nextRefresh = token("r" + count);
    Optional<StoredToken> nextAccess = token("t" + count);
    boolean kept =
        authdex.replace(lease, CHAIN, refresh, nextRefresh)
            && authdex.replace(lease, ACCESS, access, nextAccess);
    refresh = nextRefresh;
    access = nextAccess;
    authdex.release(lease);
    if (!kept) {
      throw new IllegalStateException("Expected both tokens to be kept");
    }
    return true;
  }

  private static Optional<StoredToken> token(String secret) {
    Instant now = Instant.now();
    return Optional.of(new StoredToken(Secret.of(secret), now, Optional.of(now.plusSeconds(3600))));
  }

  /** The peer. */
  @Benchmark
  public Object spring() {
    if (operation.equals("find")) {
      return spring.find();
    }
    count++;
    return spring.save("t" + count, "r" + count);
  }
}
