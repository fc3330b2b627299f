package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Credentials;
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
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One refresh token, used for many things, at a server that ends the grant at a second use. */
class RefreshChainTest {
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

  private AuthHttpClient client(TokenStore store, Map<String, String> parameters, String... scopes)
      throws IOException {
    return client(store, Environments.credentials(HELD), parameters, scopes);
  }

  static final String[] HELD = {"clientId", "app", "clientSecret", "s", "refreshToken", "r0"};

  private AuthHttpClient client(
      TokenStore store, Credentials held, Map<String, String> parameters, String... scopes) {
    return client(server.uri("/"), store, held, parameters, scopes);
  }

  static AuthHttpClient client(
      URI base,
      TokenStore store,
      Credentials held,
      Map<String, String> parameters,
      String... scopes) {
    OAuth2Options options = OAuth2Options.builder().refreshParameters(parameters).build();
    Authentication authentication =
        OAuth2SchemeTest.scheme(options, flow(OAuth2Flow.Type.AUTHORIZATION_CODE, "/token"))
            .authenticate(held, AuthEnvironment.of(base).withTokens(store), List.of(scopes));
    return AuthHttpClient.builder().authentication(authentication).allow(base).build();
  }

  private int status(AuthHttpClient client) throws IOException, InterruptedException {
    return client.send(Request.of("GET", server.uri("/me"))).status();
  }

  @Test
  void operationsOfDifferentScopesUseOneChain() throws Exception {
    server = new RotatingServer(AN_HOUR);
    TokenStore store = new InMemoryTokenStore();
    AuthHttpClient read = client(store, Map.of(), "read");
    AuthHttpClient write = client(store, Map.of(), "write");
    assertThat(status(read)).isEqualTo(200);
    assertThat(status(write)).isEqualTo(200);
    assertThat(server.log()).containsExactly("r0 -> 200");
  }

  @Test
  void operationsOfDifferentScopesUseOneChainOnManyThreads() throws Exception {
    server = new RotatingServer(NO_TIME);
    TokenStore store = new InMemoryTokenStore();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      AuthHttpClient own = client(store, Map.of(), "scope" + i % 4);
      calls.add(() -> status(own));
    }
    assertThat(all(calls)).containsOnly(200);
    assertThat(server.log()).first().isEqualTo("r0 -> 200");
    assertThat(server.log()).doesNotHaveDuplicates().allMatch(line -> line.endsWith("200"));
  }

  /** A resource makes another access token, but not another chain. */
  @Test
  void parametersOfTheRefreshMakeOtherAccessTokensOfOneChain() throws Exception {
    server = new RotatingServer(AN_HOUR);
    TokenStore store = new InMemoryTokenStore();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      AuthHttpClient own = client(store, Map.of("resource", "api" + i % 3), "read");
      calls.add(() -> status(own));
    }
    assertThat(all(calls)).containsOnly(200);
    assertThat(server.log()).containsExactly("r0 -> 200", "r1 -> 200", "r2 -> 200");
  }

  /** An assertion is another every few minutes, and a secret may be replaced. */
  @Test
  void anotherProofOfTheClientContinuesTheChain() throws Exception {
    server = new RotatingServer(NO_TIME);
    TokenStore store = new InMemoryTokenStore();
    for (String secret : List.of("old", "new")) {
      AuthHttpClient own =
          client(
              store,
              Environments.credentials(
                  "clientId", "app", "clientSecret", secret, "refreshToken", "r0"),
              Map.of());
      assertThat(status(own)).isEqualTo(200);
    }
    assertThat(server.log()).containsExactly("r0 -> 200", "r1 -> 200");
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

  /** Two store objects over one place, as two processes have them, and one moment. */
  @Test
  void programsThatStartAtOnceSpendARefreshTokenOnce() throws Exception {
    server = new RotatingServer(AN_HOUR);
    TokenStore place = new InMemoryTokenStore();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int program = 0; program < 8; program++) {
      AuthHttpClient own = client(new ForwardingStore(place), Map.of());
      calls.add(() -> status(own));
    }
    assertThat(all(calls)).containsOnly(200);
    assertThat(server.log()).containsExactly("r0 -> 200");
  }

  @Test
  void programsTakeTurnsAtAChainWhoseTokensEndAtOnce() throws Exception {
    server = new RotatingServer(NO_TIME);
    TokenStore place = new InMemoryTokenStore();
    List<Callable<Integer>> calls = new ArrayList<>();
    for (int call = 0; call < 24; call++) {
      AuthHttpClient own = client(new ForwardingStore(place), Map.of());
      calls.add(() -> status(own));
    }
    assertThat(all(calls)).containsOnly(200);
    assertThat(server.log()).doesNotHaveDuplicates().allMatch(line -> line.endsWith("200"));
  }

  /** Its process stood still for so long that another had the lease and wrote. */
  @Test
  void whoHeldTheLeaseTooLongTakesWhatTheOtherPut() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    try (Loopback http = new Loopback(request -> eachOwn(request, asked))) {
      InMemoryTokenStore place = new InMemoryTokenStore();
      URI base = http.uri("/");
      TokenStore slow =
          new ForwardingStore(place) {
            @Override
            public boolean replace(
                Lease lease,
                TokenKey key,
                Optional<StoredToken> expected,
                Optional<StoredToken> next)
                throws IOException {
              if (asked.get() == 1) {
                place.release(lease); // As if its time were over.
                AuthHttpClient quick =
                    client(
                        base, new ForwardingStore(place), Environments.credentials(HELD), Map.of());
                assertThat(body(quick, base)).isEqualTo("Bearer t2");
              }
              return super.replace(lease, key, expected, next);
            }
          };
      AuthHttpClient client = client(base, slow, Environments.credentials(HELD), Map.of());
      assertThat(body(client, base)).isEqualTo("Bearer t2");
      assertThat(body(client, base)).isEqualTo("Bearer t2");
      assertThat(asked).hasValue(2);
    }
  }

  private static String body(AuthHttpClient client, URI base) {
    try {
      byte[] bytes =
          client.send(Request.of("GET", base.resolve("/me"))).body().bytes().orElseThrow();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** A server that takes refresh tokens again, and says what it sees. */
  private static Answer eachOwn(Loopback.Seen request, AtomicInteger asked) {
    return eachOwn(request, asked, AN_HOUR);
  }

  private static Answer eachOwn(Loopback.Seen request, AtomicInteger asked, long life) {
    if (!request.target().equals("/token")) {
      return new Answer(200, request.header("Authorization"));
    }
    int count = asked.incrementAndGet();
    return new Answer(
        200,
        "{\"access_token\":\"t%1$d\",\"refresh_token\":\"r%1$d\",\"expires_in\":%2$d}"
            .formatted(count, life));
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
              return eachOwn(request, asked, NO_TIME);
            })) {
      AuthHttpClient client =
          client(provider.uri("/"), store, Environments.credentials(HELD), Map.of());
      for (int i = 1; i <= 6; i++) {
        assertThat(body(client, provider.uri("/"))).isEqualTo("Bearer t" + i);
      }
      assertThat(taken).hasSize(5).containsOnly(false);
      assertThat(place.lease(chains.get(0), Duration.ofSeconds(1))).isPresent();
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

  private static List<Integer> all(List<Callable<Integer>> calls) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> result : threads.invokeAll(calls)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
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
