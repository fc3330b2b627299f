package io.github.authdex.auth.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.ForwardingStore;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chain of refresh tokens whose store is full, gone for a while, or loses its answers. */
class TroubledStoreTest {
  private static final long AN_HOUR = 3600;

  /** So short that each request needs a token of its own. */
  private static final long NO_TIME = -1;

  private RotatingServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private AuthHttpClient client(
      TokenStore store, Map<String, String> parameters, String... scopes) {
    return RefreshChainTest.client(
        server.uri("/"),
        store,
        Environments.credentials(RefreshChainTest.HELD),
        parameters,
        scopes);
  }

  private int status(AuthHttpClient client) throws IOException, InterruptedException {
    return client.send(Request.of("GET", server.uri("/me"))).status();
  }

  @Test
  void successorThatTheStoreDoesNotTakeIsUsedAndPutAgain() throws Exception {
    server = new RotatingServer(NO_TIME);
    Failing store = new Failing();
    AuthHttpClient client = client(store, Map.of(), "read");
    store.failing = true;
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client(store, Map.of(), "write"))).isEqualTo(200);
    assertThat(store.kept.toString()).isEqualTo("0 tokens in memory");
    store.failing = false;
    assertThat(status(client)).isEqualTo(200);
    assertThat(server.log()).containsExactly("r0 -> 200", "r1 -> 200", "r2 -> 200");
    assertThat(refreshToken(store)).contains("r3");
  }

  @Test
  void storeThatRecoversGetsTheTokenThoughNoneIsDue() throws Exception {
    server = new RotatingServer(AN_HOUR);
    Failing store = new Failing();
    store.failing = true;
    AuthHttpClient client = client(store, Map.of());
    assertThat(status(client)).isEqualTo(200);
    store.failing = false;
    assertThat(status(client)).isEqualTo(200);
    assertThat(refreshToken(store)).contains("r1");
    assertThat(server.log()).containsExactly("r0 -> 200");
  }

  /** Without what the store keeps nobody knows which refresh token is the newest. */
  @Test
  void nothingIsSentWhileTheStoreCannotBeRead() throws Exception {
    server = new RotatingServer(AN_HOUR);
    TokenStore broken =
        new Failing() {
          @Override
          public Optional<StoredToken> find(TokenKey key) throws IOException {
            throw new IOException("The disk is gone");
          }
        };
    AuthHttpClient client = client(broken, Map.of());
    assertThatThrownBy(() -> status(client)).hasMessage("The disk is gone");
    assertThat(server.log()).isEmpty();
  }

  /** While the store is down others cannot have the lease, and this program goes on. */
  @Test
  void storeThatIsDownForWritesCostsNothingAndLetsNobodyElseSpendTheChain() throws Exception {
    server = new RotatingServer(NO_TIME);
    InMemoryTokenStore place = new InMemoryTokenStore();
    Failing store = new Failing(place);
    AuthHttpClient client = client(store, Map.of());
    store.failing = true;
    assertThat(status(client)).isEqualTo(200);
    assertThat(place.lease(store.chain, Duration.ofSeconds(1))).isEmpty();
    store.leasesFail = true;
    assertThat(status(client)).isEqualTo(200);
    store.failing = false;
    store.leasesFail = false;
    assertThat(status(client)).isEqualTo(200);
    assertThat(status(client(new ForwardingStore(place), Map.of()))).isEqualTo(200);
    assertThat(server.log()).containsExactly("r0 -> 200", "r1 -> 200", "r2 -> 200", "r3 -> 200");
  }

  /** Whenever the store comes back: also between the look at it and the request for a token. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void storeThatComesBackAtAnyMomentLetsNobodyElseSendWhatIsSent(int failures) throws Exception {
    InMemoryTokenStore place = new InMemoryTokenStore();
    AtomicInteger writes = new AtomicInteger();
    List<ChainKey> chains = new CopyOnWriteArrayList<>();
    TokenStore store =
        new ForwardingStore(place) {
          @Override
          public boolean replace(
              Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
              throws IOException {
            chains.add(lease.chain());
            if (writes.incrementAndGet() <= failures) {
              throw new IOException("The disk is full");
            }
            return super.replace(lease, key, expected, next);
          }
        };
    List<Boolean> taken = new CopyOnWriteArrayList<>();
    AtomicInteger asked = new AtomicInteger();
    try (Loopback provider =
        new Loopback(
            request -> {
              if (request.target().equals("/token") && !chains.isEmpty()) {
                taken.add(place.lease(chains.get(0), Duration.ofSeconds(1)).isPresent());
              }
              return RefreshChainTest.eachOwn(request, asked, NO_TIME);
            })) {
      AuthHttpClient client =
          RefreshChainTest.client(
              provider.uri("/"), store, Environments.credentials(RefreshChainTest.HELD), Map.of());
      for (int i = 1; i <= 6; i++) {
        assertThat(RefreshChainTest.body(client, provider.uri("/"))).isEqualTo("Bearer t" + i);
      }
      assertThat(taken).hasSize(5).containsOnly(false);
      assertThat(place.lease(chains.get(0), Duration.ofSeconds(1))).isPresent();
    }
  }

  /** As a laptop that sleeps, or a process that gets no time: it does not notice. */
  @Test
  void programThatWasStoppedUnderItsLeaseSendsNothingThatAnotherHasSent() throws Exception {
    server = new RotatingServer(AN_HOUR);
    InMemoryTokenStore place = new InMemoryTokenStore();
    AuthHttpClient other = client(new ForwardingStore(place), Map.of());
    AtomicInteger stops = new AtomicInteger(1);
    TokenStore store =
        new ForwardingStore(place) {
          @Override
          public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
            return super.lease(chain, Duration.ofNanos(1));
          }

          @Override
          public Optional<StoredToken> find(TokenKey key) throws IOException {
            Optional<StoredToken> found = super.find(key);
            if (key instanceof ChainKey && stops.getAndDecrement() > 0) {
              assertOther(other);
            }
            return found;
          }
        };
    assertThat(status(client(store, Map.of()))).isEqualTo(200);
    assertThat(server.log()).containsExactly("r0 -> 200");
  }

  private void assertOther(AuthHttpClient other) throws IOException {
    try {
      assertThat(status(other)).isEqualTo(200);
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  /** A lease ends by itself, and a token may be good for longer than that. */
  @Test
  @Timeout(60)
  void leaseOfATokenThatIsHeldIsExtendedUntilTheStoreTakesIt() throws Exception {
    server = new RotatingServer(AN_HOUR);
    InMemoryTokenStore place = new InMemoryTokenStore();
    AtomicInteger extended = new AtomicInteger();
    Failing store =
        new Failing(place) {
          @Override
          public boolean extend(Lease lease, Duration life) throws IOException {
            extended.incrementAndGet();
            return super.extend(lease, life);
          }
        };
    store.failing = true;
    assertThat(status(client(store, Map.of()))).isEqualTo(200);
    while (extended.get() < 2) {
      Thread.sleep(20);
    }
    assertThat(place.lease(store.chain, Duration.ofSeconds(1))).isEmpty();
    store.failing = false;
    while (refreshToken(store).isEmpty()) {
      Thread.sleep(20);
    }
    assertThat(refreshToken(store)).hasValue("r1");
    assertThat(server.log()).containsExactly("r0 -> 200");
  }

  /** It wrote, and its answer was lost. */
  @Test
  void storeThatKeptWhatItSaidItDidNotIsBelieved() throws Exception {
    server = new RotatingServer(NO_TIME);
    InMemoryTokenStore place = new InMemoryTokenStore();
    AtomicInteger writes = new AtomicInteger();
    TokenStore store =
        new ForwardingStore(place) {
          @Override
          public boolean replace(
              Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
              throws IOException {
            boolean done = super.replace(lease, key, expected, next);
            if (writes.getAndIncrement() == 0) {
              throw new IOException("The connection is gone");
            }
            return done;
          }
        };
    assertThat(status(client(store, Map.of()))).isEqualTo(200);
    assertThat(status(client(store, Map.of()))).isEqualTo(200);
    assertThat(status(client(new ForwardingStore(place), Map.of()))).isEqualTo(200);
    assertThat(server.log()).containsExactly("r0 -> 200", "r1 -> 200", "r2 -> 200");
  }

  private static Optional<String> refreshToken(Failing store) {
    return store.kept.find(store.chain).map(token -> token.secret().reveal());
  }

  /** A store on a disk that is full for a while; it fails in both ways in turn. */
  private static class Failing extends ForwardingStore {
    final InMemoryTokenStore kept;
    volatile ChainKey chain;
    volatile boolean failing;
    volatile boolean leasesFail;
    private int writes;

    Failing() {
      this(new InMemoryTokenStore());
    }

    Failing(InMemoryTokenStore kept) {
      super(kept);
      this.kept = kept;
    }

    @Override
    public boolean replace(
        Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
        throws IOException {
      this.chain = lease.chain();
      if (failing && writes++ % 2 == 0) {
        throw new IOException("The disk is full");
      }
      if (failing) {
        throw new UncheckedIOException(new IOException("The disk is full"));
      }
      return super.replace(lease, key, expected, next);
    }

    @Override
    public boolean extend(Lease lease, Duration life) throws IOException {
      requireLeases();
      return super.extend(lease, life);
    }

    @Override
    public Optional<Lease> lease(ChainKey chain, Duration life) throws IOException {
      requireLeases();
      return super.lease(chain, life);
    }

    private void requireLeases() throws IOException {
      if (leasesFail) {
        throw new IOException("The disk is gone");
      }
    }
  }
}
