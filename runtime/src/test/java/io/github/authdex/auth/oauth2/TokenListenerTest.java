package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.ForwardingStore;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.auth.token.TokenEvent;
import io.github.authdex.auth.token.TokenEvent.Kind;
import io.github.authdex.auth.token.TokenStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TokenListenerTest {
  private static final long AN_HOUR = 3600;
  private static final long NO_TIME = -1;

  private final List<TokenEvent> events = new CopyOnWriteArrayList<>();
  private final TokenStore place = new InMemoryTokenStore();

  private void sign(RotatingServer server, String refreshToken) throws Exception {
    Authentication authentication =
        OAuth2SchemeTest.scheme(
                OAuth2Options.builder().build(), flow(OAuth2Flow.Type.AUTHORIZATION_CODE, "/token"))
            .authenticate(
                Environments.credentials(
                    "clientId", "app", "clientSecret", "s", "refreshToken", refreshToken),
                AuthEnvironment.of(server.uri("/"))
                    .withTokens(new ForwardingStore(place)) // As another program has one.
                    .withTokenListener(events::add),
                List.of());
    authentication.sign(Request.of("GET", server.uri("/me")));
  }

  private List<Kind> kinds() {
    return events.stream().map(TokenEvent::kind).toList();
  }

  @Test
  void firstAndNextTokensAreTold() throws Exception {
    try (RotatingServer server = new RotatingServer(NO_TIME)) {
      sign(server, "r0");
      sign(server, "r0");
      assertThat(kinds()).containsExactly(Kind.FETCHED, Kind.REFRESHED);
      assertThat(events.get(0).key().chain().endpoint()).isEqualTo(server.uri("/token").toString());
      assertThat(events.get(0).key().chain().client()).isEqualTo("app");
      assertThat(events.get(0).expires()).isPresent();
      assertThat(events.toString()).doesNotContain("r0").doesNotContain("t1");
    }
  }

  @Test
  void tokenThatIsAtHandIsNotTold() throws Exception {
    try (RotatingServer server = new RotatingServer(AN_HOUR)) {
      sign(server, "r0");
      sign(server, "r0");
      assertThat(kinds()).containsExactly(Kind.FETCHED);
    }
  }

  @Test
  void refusalIsTold() throws Exception {
    try (RotatingServer server = new RotatingServer(AN_HOUR)) {
      assertThatThrownBy(() -> sign(server, "r7")).isInstanceOf(TokenEndpointException.class);
      assertThat(kinds()).containsExactly(Kind.FAILED);
      assertThat(events.get(0).cause()).containsInstanceOf(TokenEndpointException.class);
    }
  }
}
