package io.github.authdex.auth.peers;

import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.NodePeer;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.edgegrid.EdgeGridScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.mtls.MtlsScheme;
import io.github.authdex.auth.ntlm.NtlmScheme;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Against the servers that postman-runtime 7.53.0 tests its own clients with: digest, EdgeGrid,
 * NTLM, a proxy that wants basic, and client certificates. {@code src/test/node/postman-runtime}
 * has them, and tells where they come from.
 */
@Timeout(60)
class PostmanServersTest {
  private static final Path MTLS = Path.of("src", "test", "resources", "mtls").toAbsolutePath();

  /** More than the 48 octets that their EdgeGrid server covers. */
  private static final Body LONG = Body.of("Hello World!!! ".repeat(4));

  private static NodePeer servers;
  private static JsonNode ports;

  @BeforeAll
  static void start() throws Exception {
    String ca = MTLS.resolve("ca.pem").toString();
    String own = MTLS.resolve("server.p12").toString();
    servers = NodePeer.start("postman-servers.js", ca, own, "secret-pass");
    try (AuthHttpClient plain = AuthHttpClient.builder().build()) {
      ports = new ObjectMapper().readTree(text(plain.send(Request.of("GET", servers.uri("/")))));
    }
  }

  @AfterAll
  static void stop() {
    if (servers != null) {
      servers.close();
    }
  }

  /** Their EdgeGrid servers sign for this name. */
  private static URI at(String server, String path) {
    return URI.create("http://localhost:" + ports.required(server).asInt() + path);
  }

  private static int status(
      String server, AuthScheme scheme, Credentials credentials, Request request)
      throws IOException, InterruptedException {
    URI base = at(server, "/");
    Authentication ours = scheme.authenticate(credentials, AuthEnvironment.of(base));
    return call(base, ours, request).status();
  }

  private static Response call(URI base, Authentication authentication, Request request)
      throws IOException, InterruptedException {
    try (AuthHttpClient client =
        AuthHttpClient.builder().authentication(authentication).allow(base).build()) {
      return client.send(request);
    }
  }

  private static Request get(String server) {
    return Request.of("GET", at(server, "/a/b?c=%20d"));
  }

  private static Request send(String server, String method, Body body) {
    return Request.of(method, at(server, "/a")).withBody(body);
  }

  private static String text(Response response) {
    return new String(response.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }

  private static Credentials digest(String username, String password) {
    return credentials("username", username, "password", password);
  }

  @ParameterizedTest
  @ValueSource(strings = {"digest MD5", "digest MD5-sess"})
  void digestLetsInWhoKnowsThePassword(String server) throws Exception {
    Credentials right = digest("postman", "password");
    URI base = at(server, "/");
    Authentication ours = new DigestScheme().authenticate(right, AuthEnvironment.of(base));
    try (AuthHttpClient client =
        AuthHttpClient.builder().authentication(ours).allow(base).build()) {
      assertThat(client.send(get(server)).status()).isEqualTo(200);
      assertThat(client.send(get(server)).status()).as("the same nonce again").isEqualTo(200);
      assertThat(client.send(send(server, "POST", LONG)).status()).isEqualTo(200);
    }
    Credentials wrong = digest("postman", "other");
    assertThat(status(server, new DigestScheme(), wrong, get(server))).isEqualTo(401);
    Credentials stranger = digest("nobody", "password");
    assertThat(status(server, new DigestScheme(), stranger, get(server))).isEqualTo(401);
  }

  /**
   * Their server offers SHA-256 beside MD5, and refuses every answer by it as a bad request, theirs
   * too, which their own case takes for success since it is no 401. RFC 7616 §3.7 leaves the choice
   * to the policy of the client, which for ours is the strongest.
   */
  @Test
  void digestServerCannotVerifyTheStrongerHashThatItOffers() throws Exception {
    Credentials right = digest("postman", "password");
    assertThat(status("digest", new DigestScheme(), right, get("digest"))).isEqualTo(400);
  }

  private static Credentials edge(String secret) {
    return credentials(
        "clientToken",
        "postman_client_token",
        "accessToken",
        "postman_access_token",
        "clientSecret",
        secret);
  }

  private static int edge(String server, EdgeGridScheme scheme, Request request)
      throws IOException, InterruptedException {
    return status(server, scheme, edge("postman_client_secret"), request);
  }

  @Test
  void edgeGridLetsInWhoHoldsTheSecret() throws Exception {
    String server = "edgegrid";
    EdgeGridScheme scheme = new EdgeGridScheme(List.of(), 48);
    assertThat(edge(server, scheme, get(server))).isEqualTo(200);
    assertThat(edge(server, scheme, send(server, "POST", Body.of("Hello")))).isEqualTo(200);
    assertThat(edge(server, scheme, send(server, "POST", LONG))).isEqualTo(200);
    assertThat(edge(server, scheme, send(server, "PUT", LONG))).isEqualTo(200);
    assertThat(status(server, scheme, edge("other"), get(server))).isEqualTo(401);
  }

  /** As in their case "should fail when we have default max body but server has 48Bytes". */
  @Test
  void edgeGridServerAndClientMustCoverTheSameLength() throws Exception {
    Request post = send("edgegrid", "POST", LONG);
    assertThat(edge("edgegrid", EdgeGridScheme.of(List.of()), post)).isEqualTo(401);
  }

  @Test
  void edgeGridCoversHeadersInTheirOrder() throws Exception {
    String server = "edgegrid with headers";
    Request post =
        send(server, "POST", LONG).withHeader("X-First", "a   b").withHeader("X-Second", "\"c\"");
    assertThat(edge(server, EdgeGridScheme.of(List.of("X-Second", "X-First")), post))
        .isEqualTo(200);
    assertThat(edge(server, EdgeGridScheme.of(List.of("X-First", "X-Second")), post))
        .isEqualTo(401);
  }

  private static Credentials ntlm(String password) {
    return credentials("username", "postman", "password", password, "domain", "domain");
  }

  @Test
  void ntlmProofIsThatOfThePassword() throws Exception {
    String server = "ntlm proof";
    assertThat(status(server, new NtlmScheme(), ntlm("NTLM@123"), get(server))).isEqualTo(200);
    assertThat(status(server, new NtlmScheme(), ntlm("other"), get(server))).isEqualTo(401);
  }

  /**
   * Their server by itself looks at no password: it compares the first 71 octets of the third
   * message with those that its own library writes, lengths and offsets included, which MS-NLMP
   * §2.2.1.3 leaves to the client. Ours has an integrity code, and so another head.
   */
  @Test
  void ntlmServerKnowsNoOtherClientThanItsOwn() throws Exception {
    assertThat(status("ntlm", new NtlmScheme(), ntlm("NTLM@123"), get("ntlm"))).isEqualTo(401);
  }

  @Test
  void proxyLetsInByBasic() throws Exception {
    assertThat(text(behindProxy("password"))).contains("proxy-header:true");
    assertThat(behindProxy("other").status()).isEqualTo(407);
  }

  private static Response behindProxy(String password) throws IOException, InterruptedException {
    URI uri = at("http", "/proxy");
    InetSocketAddress proxy =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), at("proxy", "/").getPort());
    Credentials held = credentials("username", "postman-user", "password", password);
    try (AuthHttpClient client =
        AuthHttpClient.builder()
            .http(HttpClient.newBuilder().proxy(ProxySelector.of(proxy)).build())
            .proxyAuthentication(new BasicScheme().authenticate(held, AuthEnvironment.of(uri)))
            .build()) {
      return client.send(Request.of("GET", uri));
    }
  }

  /** Their server with certificates of ours, since theirs end in 2028. */
  @Test
  void certificateIsAskedFor() throws Exception {
    URI uri = URI.create("https://127.0.0.1:" + at("certificate", "/").getPort() + "/");
    Request request = Request.of("GET", uri);
    Credentials held =
        credentials(
            "certificate",
            Files.readString(MTLS.resolve("client-chain.pem")),
            "privateKey",
            Files.readString(MTLS.resolve("client-pkcs8.pem")),
            "authorities",
            MTLS.resolve("ca.pem").toString());
    Authentication ours = new MtlsScheme().authenticate(held, AuthEnvironment.of(uri));
    assertThat(text(call(uri, ours, request))).isEqualTo("authorized");
    Authentication none =
        new Authentication(List.of(), List.of(), Optional.of(PostmanServersTest::trusting));
    assertThatThrownBy(() -> call(uri, none, request)).isInstanceOf(IOException.class);
  }

  /** Trusts our authority, and shows no certificate. */
  private static SSLContext trusting() {
    try (InputStream ca = Files.newInputStream(MTLS.resolve("ca.pem"))) {
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry(
          "ca", CertificateFactory.getInstance("X.509").generateCertificate(ca));
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new AssertionError(e);
    }
  }
}
