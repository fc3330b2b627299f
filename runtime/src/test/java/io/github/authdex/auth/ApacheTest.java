package io.github.authdex.auth;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.mtls.MtlsScheme;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Apache httpd 2.4 lets us in. */
class ApacheTest {
  @TempDir static Path folder;
  private static Apache apache;

  @BeforeAll
  static void start() throws Exception {
    apache = Apache.start(folder);
  }

  @AfterAll
  static void stop() throws Exception {
    if (apache != null) {
      apache.stop();
    }
  }

  @Test
  void basicInUtf8() throws Exception {
    Response response = client(basic("pass:wörd"), apache.uri("/")).send(get("/basic"));
    assertThat(response.status()).isEqualTo(200);
  }

  @Test
  void basicWithAWrongPassword() throws Exception {
    assertThat(client(basic("c4n4ry"), apache.uri("/")).send(get("/basic")).status())
        .isEqualTo(401);
  }

  /** Each of the requests has the next count of one nonce, which the server checks. */
  @Test
  void digestCountsTheUsesOfANonce() throws Exception {
    AuthHttpClient client = client(digest("pass:wörd"), apache.uri("/"));
    for (int i = 0; i < 5; i++) {
      Response response = client.send(get("/digest/counted?a=%20b&c,%22d" + i));
      assertThat(response.status()).isEqualTo(200);
      assertThat(user(response)).isEqualTo("us\"er");
    }
    Request post =
        new Request("POST", apache.uri("/digest/counted"), Headers.EMPTY, Body.of("x=1"));
    assertThat(client.send(post).status()).isEqualTo(200);
  }

  @Test
  void digestOfManyAtOnce() throws Exception {
    AuthHttpClient client = client(digest("pass:wörd"), apache.uri("/"));
    List<CompletableFuture<Response>> responses = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      responses.add(client.sendAsync(get("/digest?" + i)));
    }
    for (CompletableFuture<Response> response : responses) {
      assertThat(response.get().status()).isEqualTo(200);
    }
  }

  /** The server takes each nonce once and names the next one in Authentication-Info. */
  @Test
  void digestTakesTheNextNonce() throws Exception {
    AuthHttpClient client = client(digest("pass:wörd"), apache.uri("/"));
    for (int i = 0; i < 3; i++) {
      assertThat(client.send(get("/digest/once")).status()).isEqualTo(200);
    }
  }

  @Test
  void digestWithAStaleNonce() throws Exception {
    AuthHttpClient client = client(digest("pass:wörd"), apache.uri("/"));
    assertThat(client.send(get("/digest")).status()).isEqualTo(200);
    apache.restart();
    assertThat(client.send(get("/digest")).status()).isEqualTo(200);
  }

  @Test
  void digestWithAWrongPassword() throws Exception {
    assertThat(client(digest("c4n4ry"), apache.uri("/")).send(get("/digest")).status())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "client-chain.pem, client-pkcs8.pem,     ",
    "client-chain.pem, client-encrypted.pem, secret-pass",
    "client.p12,       ,                      secret-pass",
    "client.jks,       ,                      secret-pass",
  })
  void certificate(String certificate, String privateKey, String passphrase) throws Exception {
    List<String> roles = new ArrayList<>(List.of("certificate", path(certificate)));
    roles.addAll(List.of("authorities", path("ca.pem")));
    if (privateKey != null) {
      roles.addAll(List.of("privateKey", path(privateKey)));
    }
    if (passphrase != null) {
      roles.addAll(List.of("passphrase", passphrase));
    }
    Response response =
        client(mtls(roles), apache.tlsUri("/")).send(Request.of("GET", apache.tlsUri("/")));
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.head().headers().first("X-Client")).hasValue("CN=client");
  }

  private static Authentication basic(String password) {
    return new BasicScheme()
        .authenticate(credentials("username", "jürgen", "password", password), Environments.of(""));
  }

  private static Authentication digest(String password) {
    return new DigestScheme()
        .authenticate(
            credentials("username", "us\"er", "password", password),
            AuthEnvironment.of(apache.uri("/")));
  }

  private static Authentication mtls(List<String> roles) {
    return new MtlsScheme()
        .authenticate(
            credentials(roles.toArray(String[]::new)), AuthEnvironment.of(apache.tlsUri("/")));
  }

  private static AuthHttpClient client(Authentication authentication, URI origin) {
    return AuthHttpClient.builder().authentication(authentication).allow(origin).build();
  }

  private static Request get(String path) {
    return Request.of("GET", apache.uri(path));
  }

  private static String user(Response response) {
    return response.head().headers().first("X-User").orElse("");
  }

  private static String path(String name) {
    return Path.of(ApacheTest.class.getResource("/mtls/" + name).getPath()).toString();
  }
}
