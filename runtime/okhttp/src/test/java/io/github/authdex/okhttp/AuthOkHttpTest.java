package io.github.authdex.okhttp;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.RequestSigner;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.sending.AuthFlow;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.File;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import okhttp3.Cache;
import okhttp3.Call;
import okhttp3.Cookie;
import okhttp3.CookieJar;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.BufferedSink;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What OkHttp has of its own. */
@Timeout(30)
class AuthOkHttpTest {
  private final WireServer server =
      new WireServer(
          request ->
              request.target().startsWith("/old")
                  ? reply("", "HTTP/1.1 307 Moved", "Location: /new")
                  : reply("in", "HTTP/1.1 200 OK", "Set-Cookie: a=1", "Cache-Control: max-age=60"));

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
            "pr0xy",
            "accessKeyId",
            "AKID",
            "secretAccessKey",
            "s3cret"),
        Environments.of(""));
  }

  private AuthFlow.Builder flow(Authentication authentication) {
    return AuthFlow.builder().authentication(authentication).allow(server.uri("/"));
  }

  private okhttp3.Request.Builder request(String path) {
    return new okhttp3.Request.Builder().url(server.uri(path).toString());
  }

  @Test
  void responseShowsTheRequestAsItWasMade() throws Exception {
    OkHttpClient client =
        AuthOkHttp.on(new OkHttpClient(), flow(by(new ApiKeyScheme(Placement.QUERY, "key", ""))));
    okhttp3.Request asked = request("/a").tag(String.class, "mine").build();
    try (Response response = client.newCall(asked).execute()) {
      assertThat(response.request()).isSameAs(asked);
      assertThat(response.networkResponse().request()).isSameAs(asked);
      assertThat(response.priorResponse()).isNull();
      assertThat(server.last().target()).isEqualTo("/a?key=k3y");
    }
    okhttp3.Request moved = request("/old").tag(String.class, "mine").build();
    try (Response response = client.newCall(moved).execute()) {
      assertThat(response.request().url()).hasToString(server.uri("/new").toString());
      assertThat(response.request().tag(String.class)).isEqualTo("mine");
      assertThat(response.toString()).doesNotContain("k3y");
      assertThat(server.last().target()).isEqualTo("/new?key=k3y");
    }
  }

  @Test
  void interceptorsOfTheCallersSeeNoCredentials() throws Exception {
    StringBuilder seen = new StringBuilder();
    Interceptor curious =
        chain -> {
          seen.append(chain.request().headers());
          return chain.proceed(chain.request());
        };
    OkHttpClient client =
        AuthOkHttp.on(
            new OkHttpClient.Builder().addInterceptor(curious).build(),
            flow(by(BearerScheme.BEARER)));
    client.newCall(request("/a").header("X-Mine", "1").build()).execute().close();
    assertThat(seen).hasToString("X-Mine: 1\n");
    assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void cookiesOfTheJarGoBesideThatWhichProvesWhoSends() throws Exception {
    CookieJar jar =
        new CookieJar() {
          private List<Cookie> kept = List.of();

          @Override
          public void saveFromResponse(HttpUrl url, List<Cookie> cookies) {
            kept = cookies;
          }

          @Override
          public List<Cookie> loadForRequest(HttpUrl url) {
            return kept;
          }
        };
    OkHttpClient client =
        AuthOkHttp.on(
            new OkHttpClient.Builder().cookieJar(jar).build(),
            flow(by(new ApiKeyScheme(Placement.COOKIE, "session", ""))));
    client.newCall(request("/a").build()).execute().close();
    client.newCall(request("/a").build()).execute().close();
    assertThat(server.last().all("Cookie")).containsExactly("session=k3y; a=1");
  }

  @Test
  void answersAreNotKeptForOthersNorKeysOnTheDisk(@TempDir File folder) throws Exception {
    OkHttpClient client =
        AuthOkHttp.on(
            new OkHttpClient.Builder().cache(new Cache(folder, 1 << 20)).build(),
            flow(by(BearerScheme.BEARER)));
    client.newCall(request("/a").build()).execute().close();
    client.newCall(request("/a").build()).execute().close();
    assertThat(server.arrived()).hasSize(2);
    assertThat(client.cache()).isNull();
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
  void cancelledCallWaitsForNoTokenAndSendsNothing() throws Exception {
    Hesitant signer = new Hesitant();
    OkHttpClient client = AuthOkHttp.on(new OkHttpClient(), flow(Authentication.of(signer)));
    Call call = client.newCall(request("/a").build());
    CompletableFuture<Response> answer = OkHttpSender.enqueued(call);
    signer.asked.await();
    call.cancel();
    assertThatThrownBy(answer::get)
        .isInstanceOf(ExecutionException.class)
        .cause()
        .isInstanceOf(IOException.class)
        .hasMessage("Canceled");
    assertThat(server.arrived()).isEmpty();
  }

  @Test
  void timeOfACallEndsTheWaitForAToken() {
    OkHttpClient http = new OkHttpClient.Builder().callTimeout(200, TimeUnit.MILLISECONDS).build();
    OkHttpClient client = AuthOkHttp.on(http, flow(Authentication.of(new Hesitant())));
    assertThatThrownBy(() -> client.newCall(request("/a").build()).execute())
        .isInstanceOf(InterruptedIOException.class)
        .hasMessage("timeout");
  }

  @Test
  void requestToAnotherOriginFailsAsOkHttpDemands() {
    OkHttpClient client = AuthOkHttp.on(new OkHttpClient(), flow(by(BearerScheme.BEARER)));
    Call call = client.newCall(new okhttp3.Request.Builder().url("https://other.example/").build());
    assertThatThrownBy(call::execute)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("where the credentials belong, but it goes to https://other.example")
        .hasCauseInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void longContentIsSignedWithoutBeingHeldInMemory() throws Exception {
    byte[] part = new byte[1 << 16];
    RequestBody content =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return MediaType.get("application/octet-stream");
          }

          @Override
          public long contentLength() {
            return 40L << 16;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            for (int i = 0; i < 40; i++) {
              sink.write(part);
            }
          }
        };
    OkHttpClient client =
        AuthOkHttp.on(
            new OkHttpClient(),
            flow(by(new SigV4Scheme("execute-api", "eu-west-1", List.of(), true))));
    client.newCall(request("/a").put(content).build()).execute().close();
    byte[] arrived = server.last().body().getBytes(ISO_8859_1);
    assertThat(arrived).hasSize(40 << 16);
    assertThat(server.last().all("Content-Type")).containsExactly("application/octet-stream");
    assertThat(server.last().first("X-Amz-Content-Sha256"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(arrived)));
  }

  @Test
  void longContentThatFailsHalfwayIsNotSigned() {
    RequestBody content =
        new RequestBody() {
          @Override
          public MediaType contentType() {
            return null;
          }

          @Override
          public void writeTo(BufferedSink sink) throws IOException {
            sink.writeUtf8("half");
            throw new IOException("The disk is gone");
          }
        };
    OkHttpClient client =
        AuthOkHttp.on(
            new OkHttpClient(),
            flow(by(new SigV4Scheme("execute-api", "eu-west-1", List.of(), true))));
    assertThatThrownBy(() -> client.newCall(request("/a").put(content).build()).execute())
        .isInstanceOf(IOException.class)
        .hasMessage("Expected content that can be written but it failed")
        .hasRootCauseMessage("The disk is gone");
    assertThat(server.arrived()).isEmpty();
  }

  @Test
  void urlIsSignedAsOkHttpWritesIt() throws Exception {
    OkHttpClient client =
        AuthOkHttp.on(new OkHttpClient(), flow(by(new ApiKeyScheme(Placement.QUERY, "key", ""))));
    String base = server.uri("").toString();
    okhttp3.Request asked = new okhttp3.Request.Builder().url(base + "/a/../b?q={x}|'").build();
    client.newCall(asked).execute().close();
    assertThat(server.last().target()).isEqualTo("/b?q=%7Bx%7D%7C%27&key=k3y");
  }

  @Test
  void clientThatWasMadeToFollowRedirectsAfterAllSendsNothing() throws Exception {
    OkHttpClient made = AuthOkHttp.on(new OkHttpClient(), flow(by(BearerScheme.BEARER)));
    OkHttpClient changed = made.newBuilder().followRedirects(true).build();
    assertThatThrownBy(() -> changed.newCall(request("/a").build()).execute())
        .isInstanceOf(IOException.class)
        .hasMessageEndingWith("to another origin; call followRedirects(false)");
    assertThat(server.arrived()).isEmpty();
    OkHttpClient slower = made.newBuilder().readTimeout(9, TimeUnit.SECONDS).build();
    slower.newCall(request("/a").build()).execute().close();
    assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
  }

  @Test
  void clientWithAnAuthenticatorIsRefused() {
    OkHttpClient http = new OkHttpClient.Builder().authenticator((route, response) -> null).build();
    AuthFlow.Builder flow = flow(by(BearerScheme.BEARER));
    assertThatThrownBy(() -> AuthOkHttp.on(http, flow))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an OkHttpClient without an authenticator, which would answer challenges"
                + " beside the flow and with credentials of its own; leave it out");
  }

  @Test
  void exchangeLeavesTheClientsAuthenticatorOut() throws Exception {
    try (WireServer refusing =
        new WireServer(
            request ->
                reply("", "HTTP/1.1 401 Unauthorized", "WWW-Authenticate: Basic realm=\"r\""))) {
      OkHttpClient http =
          new OkHttpClient.Builder()
              .authenticator(
                  (route, response) ->
                      response.request().newBuilder().header("Authorization", "Basic own").build())
              .build();
      Request token = Request.of("POST", refusing.uri("/token"));
      assertThat(AuthOkHttp.exchange(http).send(token).status()).isEqualTo(401);
      assertThat(refusing.arrived()).hasSize(1);
    }
  }

  @Test
  void clientThatIsAuthenticatedIsNotAuthenticatedAgain() {
    OkHttpClient http = AuthOkHttp.on(new OkHttpClient(), flow(by(BearerScheme.BEARER)));
    assertThatThrownBy(() -> AuthOkHttp.exchange(http))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an OkHttpClient that is not authenticated but it is; give the one that it"
                + " was made of");
  }
}
