package io.github.authdex.auth.wire;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Reading;
import io.github.authdex.auth.TestTls;
import io.github.authdex.auth.TunnelProxy;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * HTTP/2 over TLS. A tunnel stands in for the network, so that the server can be asked for at the
 * usual port.
 */
class Http2Test {
  private static final WireMockServer SERVER =
      new WireMockServer(
          wireMockConfig()
              .dynamicPort()
              .dynamicHttpsPort()
              .keystorePath(Http2Test.class.getResource("/mtls/server.p12").getPath())
              .keystoreType("PKCS12")
              .keystorePassword("secret-pass")
              .keyManagerPassword("secret-pass"));

  private static TunnelProxy tunnel;
  private static HttpClient http;

  @BeforeAll
  static void start() {
    SERVER.start();
    tunnel = new TunnelProxy(SERVER.httpsPort(), head -> "HTTP/1.1 200 Connected");
    http =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_2)
            .sslContext(TestTls.client())
            .proxy(ProxySelector.of(tunnel.address()))
            .build();
  }

  @AfterAll
  static void stop() {
    tunnel.close();
    SERVER.stop();
  }

  private static OriginView sent(String url, AuthScheme scheme) throws Exception {
    URI uri = URI.create(url);
    AuthHttpClient client =
        AuthHttpClient.builder()
            .http(http)
            .authentication(
                scheme.authenticate(
                    Environments.credentials(
                        "accessKeyId",
                        "AKID",
                        "secretAccessKey",
                        "s3cret",
                        "id",
                        "me",
                        "key",
                        "k3y",
                        "username",
                        "me",
                        "password",
                        "pass"),
                    AuthEnvironment.of(uri)))
            .allow(uri)
            .build();
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("X-One", "a  b")
            .header("x-one", "c")
            .header("Cookie", "a=1")
            .header("Cookie", "b=2")
            .PUT(BodyPublishers.ofString("content"))
            .build();
    HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
    assertThat(response.version()).isEqualTo(HttpClient.Version.HTTP_2);
    assertThat(response.statusCode()).isEqualTo(200);
    LoggedRequest last = SERVER.getAllServeEvents().get(0).getRequest();
    assertThat(last.getProtocol()).isEqualTo("HTTP/2.0");
    return OriginView.of(arrived(last));
  }

  private static Arrived arrived(LoggedRequest request) {
    List<Header> fields = new ArrayList<>();
    // HTTP/2 has the authority in its place (RFC 9113 §8.3.1), and servers sign and check it so.
    fields.add(new Header("Host", URI.create(request.getAbsoluteUrl()).getAuthority()));
    for (HttpHeader header : request.getHeaders().all()) {
      header.values().forEach(value -> fields.add(new Header(header.key(), value)));
    }
    String body = new String(request.getBody(), ISO_8859_1);
    return new Arrived(request.getMethod().getName(), request.getUrl(), fields, body, 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1:443/a%2Fb//c?x=1&x&y=%20+&",
        "https://127.0.0.1/ä?",
        "https://127.0.0.1?a=1",
      })
  void signatureCoversTheAuthorityThatArrives(String url) throws Exception {
    SERVER.resetAll();
    SERVER.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(200)));
    OriginView arrived = sent(url, new SigV4Scheme("s3", "eu-west-1", List.of(), true));
    assertThat(arrived.host()).isEqualTo("127.0.0.1");
    assertThat(arrived.all("x-one")).containsExactly("a  b", "c");
    assertThat(arrived.all("cookie")).containsExactly("a=1; b=2");
    assertThat(arrived.authorization("SignedHeaders")).contains("cookie;host;x-amz");
    assertThat(arrived.authorization("Signature"))
        .isEqualTo(SigV4Check.signature(arrived, "s3cret", true));
    OriginView hawk = sent(url, new HawkScheme("sha256", true));
    assertThat(hawk.authorization("hash")).isEqualTo(HawkCheck.payloadHash(hawk));
  }

  /** Content of a refusal or redirect arrives whole, once, whoever reads it. */
  @ParameterizedTest
  @ValueSource(ints = {200, 302, 307, 401, 407, 500})
  void contentIsWholeWhateverTheStatus(int status, @TempDir Path folder) throws Exception {
    SERVER.resetAll();
    SERVER.stubFor(
        any(anyUrl()).willReturn(aResponse().withStatus(status).withBody("first\nlast")));
    AuthHttpClient client = AuthHttpClient.builder().http(http).build();
    HttpRequest request = HttpRequest.newBuilder(URI.create("https://127.0.0.1:443/a")).build();
    for (Reading<?> reading : Reading.all(folder)) {
      String expected = status + " " + reading.expected("first\nlast");
      assertThat(
              reading.of(
                  new Reading.Sending() {
                    @Override
                    public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
                      return client.send(request, handler);
                    }
                  }))
          .as("%s", reading)
          .isEqualTo(expected);
      assertThat(
              reading.of(
                  new Reading.Sending() {
                    @Override
                    public <T> HttpResponse<T> send(BodyHandler<T> handler) throws Exception {
                      return client.sendAsync(request, handler).get();
                    }
                  }))
          .as("%s later", reading)
          .isEqualTo(expected);
    }
  }

  @Test
  void challengeIsAnsweredOnTheSameTerms() throws Exception {
    SERVER.resetAll();
    SERVER.stubFor(
        any(anyUrl())
            .willReturn(
                aResponse()
                    .withStatus(401)
                    .withHeader(
                        "WWW-Authenticate",
                        "Digest realm=\"r\", nonce=\"n\", qop=\"auth-int\", algorithm=SHA-256")));
    SERVER.stubFor(
        any(anyUrl())
            .withHeader("Authorization", matching("Digest .*"))
            .willReturn(aResponse().withStatus(200)));
    OriginView arrived = sent("https://127.0.0.1:443/a?b=c", new DigestScheme());
    assertThat(arrived.authorization("response"))
        .isEqualTo(DigestCheck.response(arrived, "me", "r", "pass"));
    assertThat(SERVER.getAllServeEvents()).hasSize(2);
  }
}
