package io.github.authdex.apache;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.TunnelProxy;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.IOException;
import java.net.URI;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPut;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.entity.GzipCompressingEntity;
import org.apache.hc.client5.http.impl.DefaultHttpRequestRetryStrategy;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.cache.CachingHttpClients;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.apache.hc.core5.util.TimeValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What HttpClient has of its own. */
@Timeout(30)
class AuthApacheTest {
  private final WireServer server =
      new WireServer(
          request ->
              switch (request.target().replaceAll("\\?.*", "")) {
                case "/old" -> reply("", "HTTP/1.1 307 Moved", "Location: /new");
                case "/asked" ->
                    request.first("Authorization") == null
                        ? reply(
                            "who",
                            "HTTP/1.1 401 Unauthorized",
                            "WWW-Authenticate: Digest realm=r, nonce=n",
                            "WWW-Authenticate: Basic realm=r")
                        : reply("in", "HTTP/1.1 200 OK");
                case "/busy" -> reply("", "HTTP/1.1 503 Busy");
                default -> reply("in", "HTTP/1.1 200 OK", "Set-Cookie: a=1");
              });

  @AfterEach
  void stop() {
    server.close();
  }

  private static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials(
            "token",
            "t0ken",
            "key",
            "k3y",
            "username",
            "me",
            "password",
            "s3cret",
            "accessKeyId",
            "AKID",
            "secretAccessKey",
            "s3cret"),
        Environments.of("00112233445566778899aabbccddeeff"));
  }

  private AuthFlow.Builder flow(Authentication authentication) {
    return AuthFlow.builder().authentication(authentication).allow(server.uri("/"));
  }

  private CloseableHttpClient client(AuthScheme scheme) {
    return AuthApache.on(HttpClients.custom(), flow(by(scheme)));
  }

  private static int status(CloseableHttpClient client, ClassicHttpRequest request)
      throws IOException {
    return client.execute(request, response -> response.getCode());
  }

  @Test
  void contextShowsTheRequestAsItWasMadeAndWhereRedirectsLed() throws Exception {
    try (CloseableHttpClient client = client(new ApiKeyScheme(Placement.QUERY, "key", ""))) {
      HttpClientContext context = HttpClientContext.create();
      client.execute(new HttpGet(server.uri("/old")), context, response -> response.getCode());
      assertThat(server.last().target()).isEqualTo("/new?key=k3y");
      assertThat(context.getRequest().getUri()).isEqualTo(server.uri("/new"));
      assertThat(context.getRedirectLocations().getAll()).containsExactly(server.uri("/new"));
      assertThatThrownBy(
              () ->
                  client.execute(
                      new HttpGet(server.uri("/a")),
                      context,
                      response -> {
                        throw new IOException("The caller's own");
                      }))
          .hasMessage("The caller's own");
      assertThat(context.getRequest().getUri()).isEqualTo(server.uri("/a"));
      assertThat(context.getRedirectLocations().getAll()).isEmpty();
    }
  }

  @Test
  void redirectIsTheAnswerWhereTheConfigurationSaysSo() throws Exception {
    RequestConfig staying = RequestConfig.custom().setRedirectsEnabled(false).build();
    try (CloseableHttpClient client = client(BearerScheme.BEARER);
        CloseableHttpClient all =
            AuthApache.on(
                HttpClients.custom().setDefaultRequestConfig(staying),
                flow(by(BearerScheme.BEARER)))) {
      HttpGet get = new HttpGet(server.uri("/old"));
      assertThat(status(all, get)).isEqualTo(307);
      get.setConfig(staying);
      assertThat(status(client, get)).isEqualTo(307);
      get.setConfig(RequestConfig.DEFAULT);
      assertThat(status(client, get)).isEqualTo(200);
      assertThat(status(all, get)).isEqualTo(200);
    }
  }

  @Test
  void connectionOfAShortRefusalServesTheAnswer() throws Exception {
    try (CloseableHttpClient client = client(new DigestScheme())) {
      assertThat(status(client, new HttpGet(server.uri("/asked")))).isEqualTo(200);
      assertThat(server.arrived()).extracting(WireServer.Arrived::connection).containsExactly(1, 1);
    }
  }

  @Test
  void credentialsOfTheBuilderDoNotAnswerServers() throws Exception {
    try (CloseableHttpClient client =
        AuthApache.on(own(server.address().getPort()), flow(by(BearerScheme.BEARER)))) {
      assertThat(status(client, new HttpGet(server.uri("/asked")))).isEqualTo(200);
      assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
    }
    try (CloseableHttpClient client =
        AuthApache.on(own(server.address().getPort()), AuthFlow.builder())) {
      assertThat(status(client, new HttpGet(server.uri("/asked")))).isEqualTo(401);
      assertThat(server.last().first("Authorization")).isNull();
    }
  }

  /** Returns a builder with credentials for this machine. */
  private static HttpClientBuilder own(int port) {
    BasicCredentialsProvider provider = new BasicCredentialsProvider();
    provider.setCredentials(
        new AuthScope("127.0.0.1", port),
        new UsernamePasswordCredentials("me", "0wn".toCharArray()));
    return HttpClients.custom().setDefaultCredentialsProvider(provider);
  }

  @Test
  void cookieThatProvesWhoSendsTakesThePlaceOfTheStores() throws Exception {
    HttpGet get = new HttpGet(server.uri("/a"));
    try (CloseableHttpClient client = client(new ApiKeyScheme(Placement.COOKIE, "session", ""))) {
      assertThat(status(client, get) + status(client, get)).isEqualTo(400);
      assertThat(server.last().all("Cookie")).containsExactly("session=k3y");
    }
    try (CloseableHttpClient client = client(BearerScheme.BEARER)) {
      assertThat(status(client, get) + status(client, get)).isEqualTo(400);
      assertThat(server.last().all("Cookie")).containsExactly("a=1");
    }
  }

  @Test
  void whatHttpClientTriesAgainIsProvenToo() throws Exception {
    HttpClientBuilder http =
        HttpClients.custom()
            .setRetryStrategy(new DefaultHttpRequestRetryStrategy(1, TimeValue.ofMilliseconds(1)));
    try (CloseableHttpClient client = AuthApache.on(http, flow(by(BearerScheme.BEARER)))) {
      assertThat(status(client, new HttpGet(server.uri("/busy")))).isEqualTo(503);
      assertThat(server.arrived())
          .extracting(one -> one.first("Authorization"))
          .containsExactly("Bearer t0ken", "Bearer t0ken");
    }
  }

  @Test
  void contentThatCanOnlyBeWrittenIsSigned() throws Exception {
    HttpPut put = new HttpPut(server.uri("/a"));
    put.setEntity(new GzipCompressingEntity(new StringEntity("content".repeat(1000))));
    try (CloseableHttpClient client =
        client(new SigV4Scheme("execute-api", "eu-west-1", List.of(), true))) {
      assertThat(status(client, put)).isEqualTo(200);
    }
    assertThat(server.last().all("Content-Encoding")).containsExactly("gzip");
    assertThat(server.last().first("X-Amz-Content-Sha256"))
        .isEqualTo(
            HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(server.last().octets())));
  }

  /** Never has a proof. */
  private static final class Hesitant implements RequestSigner {
    private final CountDownLatch asked = new CountDownLatch(1);

    @Override
    public Request sign(Request request) {
      throw new AssertionError("Expected to be asked for later");
    }

    @Override
    public CompletableFuture<Request> signAsync(Request request) {
      asked.countDown();
      return new CompletableFuture<>();
    }
  }

  @Test
  void cancelledRequestWaitsForNoTokenAndSendsNothing() throws Exception {
    Hesitant signer = new Hesitant();
    HttpGet get = new HttpGet(server.uri("/a"));
    try (CloseableHttpClient client =
        AuthApache.on(HttpClients.custom(), flow(Authentication.of(signer)))) {
      CompletableFuture<Integer> answer =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return status(client, get);
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      signer.asked.await();
      get.cancel();
      assertThatThrownBy(answer::get)
          .isInstanceOf(ExecutionException.class)
          .hasRootCauseInstanceOf(IOException.class)
          .hasRootCauseMessage("Canceled");
      assertThat(server.arrived()).isEmpty();
    }
  }

  @Test
  void targetElsewhereThanTheUrlIsRefused() throws Exception {
    try (CloseableHttpClient client = client(BearerScheme.BEARER)) {
      HttpHost other = new HttpHost("https", "other.example");
      assertThatThrownBy(
              () ->
                  client.execute(
                      other, new HttpGet(server.uri("/a")), response -> response.getCode()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected a request to the target https://other.example but its URL goes to "
                  + server.uri("")
                  + "; leave out one of them");
      HttpHost host = HttpHost.create(server.uri(""));
      ClassicHttpRequest path = new BasicClassicHttpRequest("GET", "/a?b=c");
      int status = client.execute(host, path, response -> response.getCode());
      assertThat(status).isEqualTo(200);
      assertThat(server.last().target()).isEqualTo("/a?b=c");
    }
  }

  @Test
  void whatIsNoUrlIsNotTold() throws Exception {
    try (CloseableHttpClient client = client(BearerScheme.BEARER)) {
      HttpHost host = HttpHost.create(server.uri(""));
      ClassicHttpRequest wrong = new BasicClassicHttpRequest("GET", host, "/a?key={s3cret");
      assertThatThrownBy(() -> client.execute(host, wrong, response -> response.getCode()))
          .isInstanceOf(ClientProtocolException.class)
          .hasMessage(
              "Expected a path and a query as in a URL (RFC 3986 §3.3, §3.4) for 127.0.0.1 but"
                  + " there are other characters; encode them")
          .hasNoCause();
    }
  }

  @Test
  void cacheAndProofToAProxyAreRefused() {
    AuthFlow.Builder flow = flow(by(BearerScheme.BEARER));
    assertThatThrownBy(() -> AuthApache.on(CachingHttpClients.custom(), flow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an HttpClientBuilder without a cache, which would keep keys that stand in"
                + " URLs and give one user's answers to another; give HttpClients.custom()");
    flow.proxyAuthentication(by(new BasicScheme()));
    assertThatThrownBy(() -> AuthApache.on(HttpClients.custom(), flow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a flow without a proxyAuthentication, since HttpClient answers proxies by"
                + " itself; give the HttpClientBuilder a CredentialsProvider for the proxy");
  }

  @Test
  void credentialsOfTheBuilderAnswerProxies() throws Exception {
    URI api = URI.create("http://api.example/a");
    try (WireServer proxy =
        new WireServer(
            request ->
                request.first("Proxy-Authorization") == null
                    ? reply(
                        "",
                        "HTTP/1.1 407 Proxy Authentication Required",
                        "Proxy-Authenticate: Basic realm=r")
                    : reply("in", "HTTP/1.1 200 OK"))) {
      HttpHost at = new HttpHost("127.0.0.1", proxy.address().getPort());
      try (CloseableHttpClient client =
          AuthApache.on(
              own(at.getPort()).setProxy(at),
              AuthFlow.builder()
                  .authentication(by(BearerScheme.BEARER))
                  .allow(api)
                  .allowInsecure())) {
        assertThat(status(client, new HttpGet(api))).isEqualTo(200);
      }
      assertThat(proxy.arrived()).hasSize(2);
      // The Base64 of me:0wn.
      assertThat(proxy.last().all("Proxy-Authorization")).containsExactly("Basic bWU6MHdu");
      assertThat(proxy.last().all("Authorization")).containsExactly("Bearer t0ken");
    }
  }

  @Test
  void proxyOfATunnelSeesNothingOfTheProof() throws Exception {
    URI api = URI.create("https://127.0.0.1/a");
    try (WireServer tls = WireServer.tls(request -> reply("in", "HTTP/1.1 200 OK"));
        TunnelProxy proxy =
            new TunnelProxy(
                tls.address().getPort(),
                head ->
                    head.contains("Proxy-Authorization: Basic bWU6MHdu")
                        ? "HTTP/1.1 200 Connected"
                        : "HTTP/1.1 407 No\r\nConnection: close\r\nContent-Length: 0\r\n"
                            + "Proxy-Authenticate: Basic realm=r")) {
      HttpHost at = new HttpHost("127.0.0.1", proxy.address().getPort());
      try (CloseableHttpClient client =
          AuthApache.on(
              own(at.getPort())
                  .setProxy(at)
                  .setConnectionManager(ApacheAdapter.CONNECTIONS)
                  .setConnectionManagerShared(true),
              AuthFlow.builder().authentication(by(BearerScheme.BEARER)).allow(api))) {
        assertThat(status(client, new HttpGet(api))).isEqualTo(200);
      }
      assertThat(proxy.asked()).hasSize(2).noneMatch(head -> head.contains("t0ken"));
      assertThat(tls.last().first("Proxy-Authorization")).isNull();
      assertThat(tls.last().first("Authorization")).isEqualTo("Bearer t0ken");
    }
  }

  @Test
  void contentOfAnEntityArrivesWithItsType() throws Exception {
    HttpPut put = new HttpPut(server.uri("/old"));
    put.setEntity(new StringEntity("cöntent", UTF_8));
    try (CloseableHttpClient client = client(BearerScheme.BEARER)) {
      assertThat(status(client, put)).isEqualTo(200);
    }
    assertThat(server.last().all("Content-Type")).containsExactly("text/plain; charset=UTF-8");
    assertThat(new String(server.last().octets(), UTF_8)).isEqualTo("cöntent");
  }
}
