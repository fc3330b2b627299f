package io.github.authdex.generator.emit.javaclient;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.generator.golden.Apis;
import io.github.authdex.model.ApiModel;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a generated client takes, and sends, where an API asks for a client's own key. */
class ClientProofFactoriesTest {
  private static ApiModel model(ClientAuthentication method) {
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
            .tokenUrl("/token")
            .pkce(OAuth2Flow.Pkce.UNSUPPORTED)
            .build();
    return Apis.api("keyed")
        .scheme("oauth2", new OAuth2Scheme(List.of(flow), OAuth2Options.STANDARD.with(method)))
        .requires(Alternative.of("oauth2"))
        .get("me", "/me")
        .build();
  }

  private static List<String> factories(ClientAuthentication method) {
    return EmittedClient.of(model(method)).factories().stream()
        .map(EmittedClient::signature)
        .toList();
  }

  @Test
  void clientTakesWhatProvesIt() {
    assertThat(factories(ClientAuthentication.PRIVATE_KEY_JWT))
        .containsExactlyInAnyOrder(
            "accessToken(accessToken)",
            "clientCredentials(clientId, privateKey, scopes)",
            "clientCredentials(clientId, privateKey, keyId, passphrase, certificate, scopes)",
            "clientAssertion(clientId, clientAssertion, scopes)");
    assertThat(factories(ClientAuthentication.TLS_CLIENT_AUTH))
        .containsExactlyInAnyOrder(
            "accessToken(accessToken)",
            "clientCredentials(clientId, certificate, scopes)",
            "clientCredentials(clientId, certificate, privateKey, passphrase, scopes)");
  }

  @Test
  void clientSignsItsTokenRequests() throws Exception {
    List<String> arrived = new CopyOnWriteArrayList<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          String proof = exchange.getRequestHeaders().getFirst("Authorization");
          arrived.add(exchange.getRequestURI() + " " + proof + " " + body);
          byte[] answer = "{\"access_token\":\"t1\"}".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
    try {
      EmittedClient client = EmittedClient.of(model(ClientAuthentication.PRIVATE_KEY_JWT));
      Method factory =
          client.factories().stream()
              .filter(
                  one -> EmittedClient.signature(one).endsWith("(clientId, privateKey, scopes)"))
              .findFirst()
              .orElseThrow();
      URI base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
      String failure =
          client.call(
              factory,
              client.operations().get(0),
              new EmittedClient.Place(base, UnaryOperator.identity(), Map.of()),
              Credentials.of(Map.of("clientId", Secret.of("app"), "privateKey", key())));
      assertThat(failure).isEmpty();
      assertThat(arrived).hasSize(2);
      assertThat(arrived.get(0))
          .matches(
              "/token null grant_type=client_credentials&client_id=app&client_assertion_type="
                  + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                  + "&client_assertion=[\\w-]+\\.[\\w-]+\\.[\\w-]+");
      assertThat(arrived.get(1)).isEqualTo("/me Bearer t1 ");
    } finally {
      server.stop(0);
    }
  }

  private static Secret key() throws Exception {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return Secret.of(
        "-----BEGIN PRIVATE KEY-----\n"
            + Base64.getMimeEncoder()
                .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
            + "\n-----END PRIVATE KEY-----\n");
  }
}
