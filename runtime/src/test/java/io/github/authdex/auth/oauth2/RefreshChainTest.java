package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.ForwardingStore;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
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

  static String body(AuthHttpClient client, URI base) {
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

  static Answer eachOwn(Loopback.Seen request, AtomicInteger asked, long life) {
    if (!request.target().equals("/token")) {
      return new Answer(200, request.header("Authorization"));
    }
    int count = asked.incrementAndGet();
    return new Answer(
        200,
        "{\"access_token\":\"t%1$d\",\"refresh_token\":\"r%1$d\",\"expires_in\":%2$d}"
            .formatted(count, life));
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
}
