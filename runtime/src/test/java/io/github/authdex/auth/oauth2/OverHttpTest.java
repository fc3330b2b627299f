package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** OAuth 2 from end to end: a token endpoint and an API on this machine. */
class OverHttpTest {
  /** Takes the newest token alone, as after the revocation of those before. */
  private final AtomicInteger newest = new AtomicInteger();

  private Answer answer(Loopback.Seen request) {
    if (request.target().equals("/token")) {
      return new Answer(
          200,
          "{\"access_token\":\"t" + newest.incrementAndGet() + "\",\"expires_in\":3600}",
          "Content-Type: application/json");
    }
    boolean good = ("Bearer t" + newest.get()).equals(request.header("Authorization"));
    return good ? new Answer(200, "in") : new Answer(401, "out");
  }

  @Test
  void revokedTokenIsReplacedOnceForAllRequestsUnderWay() throws Exception {
    try (Loopback server = new Loopback(this::answer)) {
      AuthHttpClient client =
          AuthHttpClient.builder()
              .authentication(
                  scheme(OAuth2Options.STANDARD, flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "/token"))
                      .authenticate(
                          held("clientId", "id", "clientSecret", "s"),
                          AuthEnvironment.of(server.uri("/"))))
              .allow(server.uri("/"))
              .build();
      Request request = Request.of("GET", server.uri("/me"));
      assertThat(client.send(request).status()).isEqualTo(200);
      newest.incrementAndGet(); // The token that we hold is revoked.
      List<CompletableFuture<Response>> responses = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        responses.add(client.sendAsync(request));
      }
      for (CompletableFuture<Response> response : responses) {
        assertThat(response.get().status()).isEqualTo(200);
      }
      assertThat(server.seen()).filteredOn(seen -> seen.target().equals("/token")).hasSize(2);
    }
  }
}
