package io.github.authdex.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.login.LoopbackRedirect;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.InMemoryTokenStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A person who consents in a browser, played by the test. */
class ClientLoginTest {
  private static final BoundScheme SCHEME =
      BoundScheme.builder(
              "login",
              new OAuth2Scheme(
                  List.of(
                      OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
                          .authorizationUrl("https://{tenant}.id.example/authorize")
                          .tokenUrl("https://{tenant}.id.example/token")
                          .pkce(OAuth2Flow.Pkce.REQUIRED)
                          .build()),
                  OAuth2Options.STANDARD))
          .credentials(Map.of("clientId", "appId", "refreshToken", "renewal"))
          .build();

  private static final List<Server> SERVERS =
      List.of(
          new Server(
              "https://{tenant}.api.example",
              "",
              "",
              Map.of("tenant", ServerVariable.builder("tenant").build())));

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private String answer =
      "{\"access_token\":\"acc\",\"token_type\":\"Bearer\",\"refresh_token\":\"ref\"}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          byte[] body = answer.getBytes(UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void consentInABrowserBecomesWhatTheClientHolds() throws Exception {
    InMemoryTokenStore store = new InMemoryTokenStore();

    AuthChoice choice = login().tokens(store).browser(page -> comeBack(page, "code=c"), "read");

    assertThat(asked).hasSize(1);
    assertThat(asked.get(0)).contains("grant_type=authorization_code", "code=c", "code_verifier=");
    Map<String, Secret> held = choice.held(Alternative.of("login")).join();
    assertThat(held).containsOnlyKeys("appId", "renewal");
    assertThat(held.get("renewal").reveal()).isEqualTo("ref");
    assertThat(choice.tokens()).containsSame(store);
    assertThat(choice.variables()).containsExactly(Map.entry("tenant", "acme"));
  }

  @Test
  void accessTokenAloneIsHeldAsItIs() throws Exception {
    answer = "{\"access_token\":\"acc\",\"token_type\":\"Bearer\"}";

    AuthChoice choice = login().browser(page -> comeBack(page, "code=c"));

    Map<String, Secret> held = choice.held(Alternative.of("login")).join();
    assertThat(held).containsOnlyKeys("appId", "accessToken");
  }

  @Test
  void pageIsTheProvidersWithTheClientAndTheScopes() throws Exception {
    login()
        .browser(
            page -> {
              assertThat(page).hasHost("acme.id.example").hasPath("/authorize");
              assertThat(query(page))
                  .containsEntry("client_id", "app")
                  .containsEntry("scope", "read write")
                  .containsEntry("code_challenge_method", "S256");
              comeBack(page, "code=c");
            },
            "read",
            "write");
  }

  @Test
  void refusalFails() {
    assertThatThrownBy(() -> login().browser(page -> comeBack(page, "error=access_denied")))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("access_denied");
  }

  @Test
  void waitsNoLongerThanAsked() throws Exception {
    try (LoopbackRedirect redirect = LoopbackRedirect.start(0)) {
      assertThatThrownBy(() -> login().browser(redirect, Duration.ofMillis(50), page -> {}))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("come back within");
    }
  }

  private ClientLogin<AuthChoice> login() {
    int port = server.getAddress().getPort();
    return ClientLogin.of(SCHEME, SERVERS, Map.of("appId", Secret.of("app")), choice -> choice)
        .variable("tenant", "acme")
        .endpoints(
            endpoint ->
                endpoint.getPath().equals("/token")
                    ? URI.create("http://127.0.0.1:" + port + "/token")
                    : endpoint);
  }

  private static void comeBack(URI page, String answer) {
    Map<String, String> query = query(page);
    URI back =
        URI.create(query.get("redirect_uri") + "?" + answer + "&state=" + query.get("state"));
    try {
      HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(back).build(), BodyHandlers.discarding());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> query(URI page) {
    return Arrays.stream(page.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(Collectors.toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], UTF_8)));
  }
}
