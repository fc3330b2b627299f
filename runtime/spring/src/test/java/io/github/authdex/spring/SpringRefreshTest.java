package io.github.authdex.spring;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Adapter;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Setup;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.client.JdkClientHttpRequestFactory;

/** A token that the API does not take any more. */
@Timeout(60)
class SpringRefreshTest {
  private final AtomicInteger issued = new AtomicInteger();

  static Stream<Arguments> adapters() {
    return Stream.of(
        Arguments.of("RestClient", new RestClientAdapter()),
        Arguments.of("WebClient", new WebClientAdapter()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("adapters")
  void tokenThatIsRefusedIsGotAnewAndTheContentIsSentAgain(String name, Adapter adapter)
      throws Exception {
    try (WireServer server = new WireServer(this::answer)) {
      Request post = Request.of("POST", server.uri("/a")).withBody(Body.of("content"));
      Response response =
          adapter.sender(Setup.of(authentication(server), server.uri("/"))).send(post);
      assertThat(response.status()).isEqualTo(200);
      assertThat(server.arrived())
          .extracting(arrived -> arrived.target() + " " + arrived.first("Authorization"))
          .filteredOn(line -> line.startsWith("/a"))
          .containsExactly("/a Bearer token1", "/a Bearer token2");
      assertThat(issued).hasValue(2);
      assertThat(server.last().body()).isEqualTo("content");
    }
  }

  private Reply answer(Arrived request) {
    if (request.target().equals("/token")) {
      String token = "token" + issued.incrementAndGet();
      return reply(
          "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\"}",
          "HTTP/1.1 200 OK",
          "Content-Type: application/json");
    }
    return "Bearer token2".equals(request.first("Authorization"))
        ? reply("in", "HTTP/1.1 200 OK")
        : reply(
            "out", "HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Bearer error=\"invalid_token\"");
  }

  private static Authentication authentication(WireServer server) {
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
            .tokenUrl(server.uri("/token").toString())
            .build();
    return new OAuth2Scheme(List.of(flow), OAuth2Options.STANDARD)
        .authenticate(
            Environments.credentials("clientId", "me", "clientSecret", "s3cret"),
            AuthEnvironment.of(server.uri("/"))
                .withExchange(AuthSpring.exchange(new JdkClientHttpRequestFactory())));
  }
}
