package io.github.authdex.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a builder sets beside credentials, on the wire. */
@Timeout(60)
class ClientSettingsTest {
  private final WireServer server =
      new WireServer(
          request ->
              request.target().equals("/token")
                  ? json("{\"access_token\":\"t\",\"token_type\":\"Bearer\"}")
                  : json("{}"));

  private static Reply json(String content) {
    return WireServer.reply(content, "HTTP/1.1 200 OK", "Content-Type: application/json");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  /** As generated builders are. */
  private static final class Named extends ClientBuilder<Named> {
    Named(Map<String, String> headers, List<String> required) {
      super(List.of(Server.of("https://api.example")), headers, required);
      product("Acme/1.0");
    }

    @Override
    protected Named self() {
      return this;
    }

    Plainest build(AuthChoice choice) {
      return Plainest.of(client(choice));
    }
  }

  private String agent(Named builder) throws Exception {
    builder.baseUrl(server.uri("")).build(AuthChoice.NONE).get("/a").send();
    return server.last().first("User-Agent");
  }

  @Test
  void saysWhatSends() throws Exception {
    assertThat(agent(new Named(Map.of(), List.of()))).matches("Acme/1\\.0 authdex(/\\S+)?");
    assertThat(agent(new Named(Map.of(), List.of()).userAgent("mine/2"))).isEqualTo("mine/2");
    assertThat(agent(new Named(Map.of("user-agent", "theirs"), List.of()))).isEqualTo("theirs");
    Named asked = new Named(Map.of(), List.of("User-Agent"));
    assertThat(agent(asked.userAgent("me@example.org"))).isEqualTo("me@example.org");
  }

  @Test
  void signsByTheClock() throws Exception {
    Clock clock = Clock.fixed(Instant.ofEpochSecond(1_000_000_000), ZoneOffset.UTC);
    Plainest.builder()
        .baseUrl(server.uri(""))
        .clock(clock)
        .auth(
            new BoundScheme("any", "", "", new HawkScheme("sha256", false), Map.of()),
            Map.of("id", Secret.of("me"), "key", Secret.of("k")))
        .build()
        .get("/a")
        .send();
    assertThat(server.last().first("Authorization")).contains("ts=\"1000000000\"");
  }

  @Test
  void tellsOfTokens() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    OAuth2Scheme scheme =
        new OAuth2Scheme(
            List.of(
                OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                    .tokenUrl(server.uri("/token").toString())
                    .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
                    .build()),
            OAuth2Options.STANDARD);
    Plainest.builder()
        .baseUrl(server.uri(""))
        .tokenListener(event -> heard.add(event.kind().name()))
        .auth(
            new BoundScheme("any", "", "", scheme, Map.of()),
            Map.of("clientId", Secret.of("me"), "clientSecret", Secret.of("s")))
        .build()
        .get("/a")
        .send();
    assertThat(heard).containsExactly("FETCHED");
  }
}
