package io.github.authdex.auth.ntlm;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.mtls.CertificateServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;

class ChannelBindingTest {
  /** Signed with SHA-256; the binding was computed by Python's hashlib and struct. */
  private static final String BINDING_OF_CA = "88ad6b8a124b5dd7ec6c34ee324fa799";

  private final List<byte[]> answers = new CopyOnWriteArrayList<>();

  @Test
  void bindingIsTheHashOfTheStructureAroundTheCertificatesHash() throws Exception {
    assertThat(HexFormat.of().formatHex(ChannelBinding.of(Optional.of(certificate("ca.pem")))))
        .isEqualTo(BINDING_OF_CA);
  }

  @Test
  void connectionWithoutTlsHasNone() {
    assertThat(ChannelBinding.of(Optional.empty())).isEqualTo(new byte[16]);
  }

  @Test
  void answerOverTlsNamesTheServersCertificate() throws Exception {
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    SSLContext tls = CertificateServer.serverContext();
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.createContext("/", this::handle);
    server.start();
    try {
      URI uri = URI.create("https://127.0.0.1:" + server.getAddress().getPort() + "/");
      assertThat(client(uri).send(Request.of("GET", uri)).status()).isEqualTo(200);
    } finally {
      server.stop(0);
    }
    byte[] expected = ChannelBinding.of(Optional.of(ownCertificate()));
    assertThat(expected).isNotEqualTo(new byte[16]);
    assertThat(HexFormat.of().formatHex(answers.get(0)))
        .contains("0a001000" + HexFormat.of().formatHex(expected));
  }

  private static AuthHttpClient client(URI uri) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("ca", certificate("ca.pem"));
    TrustManagerFactory trust =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    trust.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return AuthHttpClient.builder()
        .http(HttpClient.newBuilder().sslContext(context).build())
        .authentication(
            new NtlmScheme()
                .authenticate(
                    credentials("username", "User", "password", "p", "domain", "Domain"),
                    Environments.of("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")))
        .allow(uri)
        .build();
  }

  /** Challenges the first message and takes any third. */
  private void handle(HttpExchange exchange) throws IOException {
    String field = exchange.getRequestHeaders().getFirst("Authorization");
    byte[] message = field == null ? new byte[0] : Base64.getDecoder().decode(field.substring(5));
    boolean last = NtlmMessages.isOf(3, message);
    if (last) {
      answers.add(message);
    } else {
      String challenge =
          field == null ? "" : " " + Base64.getEncoder().encodeToString(NtlmSchemeTest.challenge());
      exchange.getResponseHeaders().add("WWW-Authenticate", "NTLM" + challenge);
    }
    exchange.sendResponseHeaders(last ? 200 : 401, -1);
    exchange.close();
  }

  private static X509Certificate certificate(String name) throws Exception {
    try (InputStream stream = ChannelBindingTest.class.getResourceAsStream("/mtls/" + name)) {
      return (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(stream);
    }
  }

  private static X509Certificate ownCertificate() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = ChannelBindingTest.class.getResourceAsStream("/mtls/server.p12")) {
      store.load(stream, "secret-pass".toCharArray());
    }
    return (X509Certificate) store.getCertificate(store.aliases().nextElement());
  }
}
