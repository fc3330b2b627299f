package io.github.authdex.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.token.TokenEndpointException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What token and login endpoints answer arrives whole, or the network's error is told. */
@Timeout(60)
class EndpointAnswersTest {
  private static final String TOKEN =
      "{\"access_token\": \"t\", \"token_type\": \"bearer\", \"token\": \"t\"}";

  private final WireServer server = new WireServer(this::answer);

  @AfterEach
  void stop() {
    server.close();
  }

  /** Answers {@code /<framing>/<status>}, or lets in. */
  private Reply answer(Arrived request) {
    String[] parts = request.target().split("/", -1);
    return parts.length < 3
        ? WireServer.reply(String.valueOf(request.first("Authorization")), "HTTP/1.1 200 OK")
        : Framing.valueOf(parts[1])
            .reply(
                parts[2].equals("401") ? "{\"error\": \"invalid_client\"}" : TOKEN,
                "HTTP/1.1 " + parts[2] + " Any",
                "Content-Type: application/json");
  }

  private String sent(AuthScheme scheme) throws Exception {
    Authentication authentication =
        scheme.authenticate(
            Environments.credentials("clientId", "me", "clientSecret", "s3cretive"),
            AuthEnvironment.of(server.uri("/")));
    AuthHttpClient client =
        AuthHttpClient.builder().authentication(authentication).allow(server.uri("/")).build();
    Response response = client.send(Request.of("GET", server.uri("/")));
    return new String(response.body().bytes().orElseThrow(), UTF_8);
  }

  private OAuth2Scheme oauth2(String path) {
    return new OAuth2Scheme(
        List.of(
            OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                .tokenUrl(server.uri(path).toString())
                .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
                .build()),
        OAuth2Options.STANDARD);
  }

  private SessionScheme session(String path) {
    return new SessionScheme(
        new SessionLogin("POST", server.uri(path).toString(), "form", Map.of(), Map.of()),
        Optional.of(
            new SessionToken(
                false, "/token", Placement.HEADER, "Authorization", "Bearer ", Optional.empty())),
        false,
        Optional.empty());
  }

  @ParameterizedTest
  @EnumSource
  void tokenArrives(Framing framing) throws Exception {
    for (AuthScheme scheme :
        List.of(oauth2("/" + framing + "/200"), session("/" + framing + "/200"))) {
      String found;
      try {
        found = sent(scheme);
      } catch (IOException e) {
        found = "failed";
      }
      boolean arrives = TOKEN.equals(framing.arrives(TOKEN));
      assertThat(found).isEqualTo(arrives ? "Bearer t" : "failed");
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"EMPTY", "EMPTY_UNTIL_CLOSED", "LONG"},
      mode = EnumSource.Mode.EXCLUDE)
  void refusalArrives(Framing framing) {
    List<String> found = new ArrayList<>();
    try {
      found.add(sent(oauth2("/" + framing + "/401")));
    } catch (TokenEndpointException e) {
      found.add(e.error());
    } catch (Exception e) {
      found.add(e instanceof IOException ? "network" : e.toString());
    }
    assertThat(found)
        .containsExactly(framing.arrives(TOKEN) == null ? "network" : "invalid_client");
  }
}
