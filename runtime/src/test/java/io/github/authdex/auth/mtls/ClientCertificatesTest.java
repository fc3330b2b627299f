package io.github.authdex.auth.mtls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Environments;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Against servers on several ports of one host. */
class ClientCertificatesTest {
  private static CertificateServer first;
  private static CertificateServer second;

  @BeforeAll
  static void start() throws Exception {
    first = new CertificateServer(false);
    second = new CertificateServer(false);
  }

  @AfterAll
  static void stop() {
    first.close();
    second.close();
  }

  @Test
  void eachServerSeesItsOwnCertificate() throws Exception {
    AuthHttpClient client =
        client(
            ClientCertificates.NONE
                .with(first.url("/"), held("client.p12", "secret-pass"))
                .with(second.url("/"), held("server.p12", "secret-pass")));
    assertThat(text(client, first.url("/a"))).isEqualTo("CN=client");
    assertThat(text(client, second.url("/b"))).isEqualTo("CN=server");
    assertThat(text(client, first.url("/c"))).isEqualTo("CN=client");
  }

  @Test
  void serverOnAnotherPortSeesNoneAndItsAuthorityIsNotTrusted() {
    AuthHttpClient client =
        client(ClientCertificates.NONE.with(first.url("/"), held("client.p12", "secret-pass")));
    assertThatThrownBy(() -> text(client, second.url("/")))
        .isInstanceOf(SSLHandshakeException.class);
  }

  @Test
  void serverWithoutTlsIsRefused() {
    assertThatThrownBy(
            () ->
                ClientCertificates.NONE.with(
                    URI.create("http://127.0.0.1/"), held("client.p12", "secret-pass")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected an https URL for a client certificate but was http://127.0.0.1");
  }

  @Test
  void printsWhereAndNeverWhat() {
    assertThat(
            ClientCertificates.NONE.with(
                URI.create("https://api.example.com/v1"), held("client.p12", "secret-pass")))
        .hasToString("client certificates for [https://api.example.com]");
  }

  private static Credentials held(String store, String passphrase) {
    return Environments.credentials(
        "certificate",
        CertificateServer.path(store),
        "passphrase",
        passphrase,
        "authorities",
        CertificateServer.path("ca.pem"));
  }

  private static AuthHttpClient client(ClientCertificates certificates) {
    return AuthHttpClient.builder()
        .authentication(certificates.authentication())
        .allow(first.url("/"))
        .allow(second.url("/"))
        .build();
  }

  private static String text(AuthHttpClient client, URI url) throws Exception {
    byte[] content = client.send(Request.of("GET", url)).body().bytes().orElseThrow();
    return new String(content, StandardCharsets.UTF_8);
  }
}
