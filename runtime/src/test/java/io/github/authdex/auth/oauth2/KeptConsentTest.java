package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.token.ChainKey;
import io.github.authdex.auth.token.ForwardingStore;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.IssuedToken;
import io.github.authdex.auth.token.Lease;
import io.github.authdex.auth.token.TokenStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a person's consent brought is used before the next is asked for, and is not lost. */
class KeptConsentTest {
  private static final long AN_HOUR = 3600;

  private final TokenStore place = new InMemoryTokenStore();
  private RotatingServer server;

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  private OAuth2Client client(TokenStore store, String... held) {
    return new OAuth2Client(
        OAuth2SchemeTest.scheme(
            OAuth2Options.builder().build(), flow(OAuth2Flow.Type.AUTHORIZATION_CODE, "/token")),
        Environments.credentials(held),
        AuthEnvironment.of(server.uri("/")).withTokens(store));
  }

  private static IssuedToken token(Optional<Secret> refreshToken) {
    Instant now = Instant.now();
    return new IssuedToken(
        Secret.of("t-consent"), refreshToken, now, Optional.of(now.plusSeconds(AN_HOUR)));
  }

  @Test
  void whoHoldsTheRefreshTokenFindsTheAccessToken() throws Exception {
    server = new RotatingServer(AN_HOUR);
    assertThat(client(place, "clientId", "app").keep(token(Optional.of(Secret.of("r0"))))).isTrue();

    OAuth2Client later = client(place, "clientId", "app", "refreshToken", "r0");
    assertThat(later.accessToken()).isEqualTo(Secret.of("t-consent"));
    assertThat(server.log()).isEmpty();
  }

  @Test
  void refreshTokenIsHeldThoughAnotherHasTheLease() throws Exception {
    server = new RotatingServer(AN_HOUR);
    TokenStore busy =
        new ForwardingStore(place) {
          @Override
          public Optional<Lease> lease(ChainKey chain, Duration life) {
            return Optional.empty();
          }
        };
    assertThat(client(busy, "clientId", "app").keep(token(Optional.of(Secret.of("r0"))))).isTrue();

    OAuth2Client later =
        client(new ForwardingStore(place), "clientId", "app", "refreshToken", "r0");
    assertThat(later.accessToken()).isEqualTo(Secret.of("t1"));
    assertThat(server.log()).containsExactly("r0 -> 200");
  }

  @Test
  void withoutARefreshTokenTheAccessTokenIsHeld() throws Exception {
    server = new RotatingServer(AN_HOUR);
    assertThat(client(place, "clientId", "app").keep(token(Optional.empty()))).isFalse();
    assertThat(client(place, "accessToken", "t-consent").accessToken())
        .isEqualTo(Secret.of("t-consent"));
  }
}
