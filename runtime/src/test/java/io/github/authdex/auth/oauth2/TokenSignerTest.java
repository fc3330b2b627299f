package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.exchange.EndpointException;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.ForwardingStore;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.StoredToken;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.auth.token.TokenKey;
import io.github.authdex.auth.token.TokenStore;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class TokenSignerTest {
  private static final Request REQUEST = Request.of("GET", URI.create("https://api.example/x"));
  private static final Credentials CLIENT = held("clientId", "id", "clientSecret", "s3cret");
  private static final Credentials OWNER = held("username", "u", "password", "p4ss");
  private static final Credentials REFRESH = held("refreshToken", "r0");

  private final FakeTokenEndpoint endpoint = new FakeTokenEndpoint();

  private static Authentication authentication(FakeTokenEndpoint endpoint, Credentials held) {
    return scheme(
            OAuth2Options.STANDARD,
            flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/token"),
            flow(OAuth2Flow.Type.PASSWORD, "https://as.example/token"))
        .authenticate(held, endpoint.environment());
  }

  private static String token(Authentication authentication) throws IOException {
    return authentication.sign(REQUEST).headers().first("Authorization").orElseThrow();
  }

  @Test
  void tokenOfAMinuteIsUsedUntilAFifthBeforeItsEnd() throws IOException {
    endpoint
        .answer(200, "{'access_token':'t1','expires_in':60}")
        .answer(200, "{'access_token':'t2','expires_in':60}");
    Authentication client = authentication(endpoint, CLIENT);
    assertThat(token(client)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofSeconds(47));
    assertThat(token(client)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofSeconds(1));
    assertThat(token(client)).isEqualTo("Bearer t2");
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void tokenOfAnHourIsUsedUntilAMinuteBeforeItsEnd() throws IOException {
    endpoint
        .answer(200, "{'access_token':'t1','expires_in':'3600'}")
        .answer(200, "{'access_token':'t2','expires_in':3600.0}");
    Authentication client = authentication(endpoint, CLIENT);
    assertThat(token(client)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofSeconds(3539));
    assertThat(token(client)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofSeconds(1));
    assertThat(token(client)).isEqualTo("Bearer t2");
  }

  @Test
  void tokenThatIsAliveIsUsedWhileItsSuccessorCannotBeHad() throws IOException {
    endpoint.answer(200, "{'access_token':'t1','expires_in':60}");
    Authentication client = authentication(endpoint, CLIENT);
    token(client);
    endpoint.pass(Duration.ofSeconds(50));
    assertThat(token(client)).isEqualTo("Bearer t1");
    assertThat(token(client)).isEqualTo("Bearer t1");
    assertThat(endpoint.requests()).as("one early renewal, then a pause").hasSize(2);
    endpoint.pass(Duration.ofSeconds(10));
    assertThatThrownBy(() -> token(client))
        .isInstanceOf(EndpointException.class)
        .hasMessage(
            "Token endpoint https://as.example/token gave no token for grant client_credentials:"
                + " The endpoint is down");
  }

  /** So that a crowd does not fall on a server in trouble; a second later it is asked again. */
  @Test
  void failureIsKeptForASecond() throws IOException {
    endpoint.answer(503, "{}").answer(200, "{'access_token':'t1'}");
    Authentication client = authentication(endpoint, CLIENT);
    String told =
        "Token endpoint https://as.example/token refused grant client_credentials: HTTP 503";
    assertThatThrownBy(() -> token(client)).hasMessage(told);
    endpoint.pass(Duration.ofMillis(999));
    assertThatThrownBy(() -> token(authentication(endpoint, CLIENT)))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessage(told);
    assertThat(endpoint.requests()).hasSize(1);
    endpoint.pass(Duration.ofMillis(1));
    assertThat(token(client)).isEqualTo("Bearer t1");
  }

  @Test
  void serverIsNotAskedBeforeItWantsToBeButAfterAMinuteAtLast() throws IOException {
    endpoint
        .answer(429, "{}", Headers.EMPTY.with("Retry-After", "30"))
        .answer(503, "{}", Headers.EMPTY.with("Retry-After", "86400"))
        .answer(200, "{'access_token':'t1'}");
    Authentication client = authentication(endpoint, CLIENT);
    assertThatThrownBy(() -> token(client))
        .hasMessage(
            "Token endpoint https://as.example/token refused grant client_credentials: HTTP 429; it"
                + " asks to wait 30 seconds before the next try");
    endpoint.pass(Duration.ofSeconds(29));
    assertThatThrownBy(() -> token(client)).hasMessageContaining("HTTP 429");
    endpoint.pass(Duration.ofSeconds(1));
    assertThatThrownBy(() -> token(client)).hasMessageContaining("HTTP 503");
    endpoint.pass(Duration.ofSeconds(60));
    assertThat(token(client)).isEqualTo("Bearer t1");
    assertThat(endpoint.requests()).hasSize(3);
  }

  @Test
  void aHundredThreadsMeetOneFailure() throws Exception {
    endpoint.answer(500, "{}");
    ExecutorService threads = Executors.newFixedThreadPool(20);
    try {
      Authentication client = authentication(endpoint, CLIENT);
      Callable<String> caller = () -> failure(client);
      for (Future<String> told : threads.invokeAll(Collections.nCopies(100, caller))) {
        assertThat(told.get()).endsWith("client_credentials: HTTP 500");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(endpoint.requests()).hasSize(1);
  }

  private static String failure(Authentication authentication) {
    try {
      return token(authentication);
    } catch (IOException e) {
      return e.getMessage();
    }
  }

  @Test
  void tokenWithoutAnEndIsUsedForYears() throws IOException {
    endpoint.answer(200, "{'access_token':'t1','expires_in':null}");
    Authentication client = authentication(endpoint, CLIENT);
    token(client);
    endpoint.pass(Duration.ofDays(3000));
    assertThat(token(client)).isEqualTo("Bearer t1");
  }

  @Test
  void hugeAndZeroLivesDoNotExpireSoon() throws IOException {
    for (String life : List.of("1e300", "99999999999999999999", "'0'", "0", "'soon'")) {
      FakeTokenEndpoint one =
          new FakeTokenEndpoint().answer(200, "{'access_token':'t1','expires_in':" + life + "}");
      Authentication client = authentication(one, CLIENT);
      token(client);
      one.pass(Duration.ofDays(365));
      assertThat(token(client)).as(life).isEqualTo("Bearer t1");
    }
  }

  @Test
  void negativeLifeIsUsedOnce() throws IOException {
    endpoint
        .answer(200, "{'access_token':'t1','expires_in':-1}")
        .answer(200, "{'access_token':'t2','expires_in':-1}");
    Authentication client = authentication(endpoint, CLIENT);
    assertThat(token(client)).isEqualTo("Bearer t1");
    assertThat(token(client)).isEqualTo("Bearer t2");
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void rotatedRefreshTokenIsUsedNextAndTheOldOneIfThereIsNoOther() throws IOException {
    endpoint
        .answer(200, "{'access_token':'t1','expires_in':60,'refresh_token':'r1'}")
        .answer(200, "{'access_token':'t2','expires_in':60}")
        .answer(200, "{'access_token':'t3','expires_in':60}");
    for (int i = 0; i < 3; i++) {
      // A new signer each time: what was learnt is in the store.
      token(authentication(endpoint, REFRESH));
      endpoint.pass(Duration.ofMinutes(2));
    }
    assertThat(endpoint.contents())
        .containsExactly(
            "grant_type=refresh_token&refresh_token=r0",
            "grant_type=refresh_token&refresh_token=r1",
            "grant_type=refresh_token&refresh_token=r1");
  }

  @Test
  void ownerIsAskedForAgainWhenTheRefreshTokenHasEnded() throws IOException {
    endpoint
        .answer(200, "{'access_token':'t1','expires_in':60,'refresh_token':'r1'}")
        .answer(400, "{'error':'invalid_grant'}")
        .answer(200, "{'access_token':'t2','expires_in':60}");
    Authentication owner = authentication(endpoint, OWNER);
    assertThat(token(owner)).isEqualTo("Bearer t1");
    endpoint.pass(Duration.ofMinutes(2));
    assertThat(token(owner)).isEqualTo("Bearer t2");
    assertThat(endpoint.contents())
        .containsExactly(
            "grant_type=password&username=u&password=p4ss",
            "grant_type=refresh_token&refresh_token=r1",
            "grant_type=password&username=u&password=p4ss");
  }

  /** The other has had the lease meanwhile, since this process was too slow. */
  @Test
  void refreshTokenThatAnotherProcessUsedFirstIsReplacedByItsSuccessor() throws IOException {
    InMemoryTokenStore tokens = new InMemoryTokenStore();
    AtomicReference<FakeTokenEndpoint> used = new AtomicReference<>();
    AtomicInteger writes = new AtomicInteger();
    TokenStore shared =
        new ForwardingStore(tokens) {
          @Override
          public Optional<StoredToken> find(TokenKey key) throws IOException {
            if (used.get().requests().size() < 2) {
              return super.find(key);
            }
            // The other process stores its token while our request is refused.
            String theirs = key instanceof ChainKey ? "r2" : "theirs";
            return Optional.of(
                new StoredToken(Secret.of(theirs), used.get().instant(), Optional.empty()));
          }

          @Override
          public boolean replace(
              Lease lease, TokenKey key, Optional<StoredToken> expected, Optional<StoredToken> next)
              throws IOException {
            writes.incrementAndGet();
            return super.replace(lease, key, expected, next);
          }
        };
    used.set(
        new FakeTokenEndpoint(shared)
            .answer(200, "{'access_token':'t1','expires_in':60,'refresh_token':'r1'}")
            .answer(400, "{'error':'invalid_grant'}"));
    Authentication refresh = authentication(used.get(), REFRESH);
    token(refresh);
    used.get().pass(Duration.ofMinutes(2));
    assertThat(token(refresh)).isEqualTo("Bearer theirs");
    assertThat(writes).hasValue(2);
  }

  @Test
  void refusedTokenIsRenewedOnceForAllWhoSentIt() throws IOException {
    endpoint.answer(200, "{'access_token':'t1'}").answer(200, "{'access_token':'t2'}");
    Authentication client = authentication(endpoint, CLIENT);
    Request refused = client.sign(REQUEST);
    assertThat(client.signers().get(0).renew(refused)).isTrue();
    assertThat(client.signers().get(0).renew(refused)).isTrue();
    assertThat(token(client)).isEqualTo("Bearer t2");
    assertThat(endpoint.requests()).hasSize(2);
  }

  @Test
  void renewalThatGivesTheSameTokenIsNone() throws IOException {
    endpoint.answer(200, "{'access_token':'t1'}").answer(200, "{'access_token':'t1'}");
    Authentication client = authentication(endpoint, CLIENT);
    assertThat(client.signers().get(0).renew(client.sign(REQUEST))).isFalse();
  }

  @Test
  void thirtyTwoThreadsAskOnce() throws Exception {
    endpoint.answer(200, "{'access_token':'t1','expires_in':60}");
    CyclicBarrier start = new CyclicBarrier(32);
    ExecutorService threads = Executors.newFixedThreadPool(32);
    try {
      List<Callable<String>> callers = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        Authentication own = authentication(endpoint, CLIENT);
        callers.add(
            () -> {
              start.await();
              return token(own);
            });
      }
      for (Future<String> token : threads.invokeAll(callers)) {
        assertThat(token.get()).isEqualTo("Bearer t1");
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(endpoint.requests()).hasSize(1);
  }
}
