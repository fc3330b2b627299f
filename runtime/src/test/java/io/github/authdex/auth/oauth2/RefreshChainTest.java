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
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

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

  private static final String[] HELD = {
    "clientId", "app", "clientSecret", "s", "refreshToken", "r0"
  };

  private AuthHttpClient client(
      TokenStore store, Credentials held, Map<String, String> parameters, String... scopes) {
    return client(server.uri("/"), store, held, parameters, scopes);
  }

  private static AuthHttpClient client(
      URI base,
      TokenStore store,
      Credentials held,
      Map<String, String> parameters,
      String... scopes) {
    OAuth2Options usual = OAuth2Options.STANDARD;
    OAuth2Options options =
        new OAuth2Options(
            usual.clientAuthentication(),
            true,
            " ",
            Map.of(),
            Map.of(),
            parameters,
            false,
            usual.tokenFields(),
            usual.in(),
            usual.name(),
            usual.prefix());
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

  /** The server refuses the second and leaves the grant alone; the first is answered late. */
  @Test
  void programThatCameSecondWaitsForWhatTheFirstPuts() throws Exception {
    InMemoryTokenStore disk = new InMemoryTokenStore();
    AtomicInteger asked = new AtomicInteger();
    try (Loopback http = new Loopback(request -> late(request, asked))) {
      List<Callable<Integer>> calls = new ArrayList<>();
      for (int program = 0; program < 2; program++) {
        AuthHttpClient own =
            client(http.uri("/"), new Shared(disk), Environments.credentials(HELD), Map.of());
        calls.add(() -> own.send(Request.of("GET", http.uri("/me"))).status());
      }
      assertThat(all(calls)).containsExactly(200, 200);
      assertThat(asked).hasValue(2);
    }
  }

  private static Answer late(Loopback.Seen request, AtomicInteger asked) {
    if (!request.target().equals("/token")) {
      return new Answer("Bearer t1".equals(request.header("Authorization")) ? 200 : 401, "");
    }
    if (asked.incrementAndGet() == 2) {
      return new Answer(400, "{\"error\":\"invalid_grant\"}");
    }
    try {
      Thread.sleep(700);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return new Answer(200, "{\"access_token\":\"t1\",\"refresh_token\":\"r1\"}");
  }

  /** A program's own view of tokens that another keeps, too. */
  private static final class Shared implements TokenStore {
    private final TokenStore disk;

    Shared(TokenStore disk) {
      this.disk = disk;
    }

    @Override
    public Optional<StoredToken> find(TokenKey key) throws IOException {
      return disk.find(key);
    }

    @Override
    public void put(TokenKey key, StoredToken token) throws IOException {
      disk.put(key, token);
    }

    @Override
    public void remove(TokenKey key, StoredToken token) throws IOException {
      disk.remove(key, token);
    }
  }

  private static Optional<String> refreshToken(Failing store) {
    return store.kept.find(store.key).flatMap(StoredToken::refreshToken).map(t -> t.reveal());
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
  private static class Failing implements TokenStore {
    final InMemoryTokenStore kept = new InMemoryTokenStore();
    TokenKey key;
    boolean failing;
    private int puts;

    @Override
    public Optional<StoredToken> find(TokenKey key) throws IOException {
      return kept.find(key);
    }

    @Override
    public void put(TokenKey key, StoredToken token) throws IOException {
      this.key = key;
      if (failing && puts++ % 2 == 0) {
        throw new IOException("The disk is full");
      }
      if (failing) {
        throw new UncheckedIOException(new IOException("The disk is full"));
      }
      kept.put(key, token);
    }

    @Override
    public void remove(TokenKey key, StoredToken token) {
      kept.remove(key, token);
    }
  }
}
