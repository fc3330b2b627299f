package io.github.authdex.feign;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.AsyncFeign;
import feign.Body;
import feign.Feign;
import feign.FeignException;
import feign.Headers;
import feign.Param;
import feign.Request;
import feign.Request.HttpMethod;
import feign.Request.Options;
import feign.RequestLine;
import feign.Response;
import feign.Retryer;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.sigv4.SigV4Scheme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpTimeoutException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What Feign has of its own. */
@Timeout(30)
class AuthFeignTest {
  private final WireServer server =
      new WireServer(
          request ->
              switch (request.target().replaceAll("\\?.*", "")) {
                case "/old" -> reply("", "HTTP/1.1 307 Moved", "Location: /new");
                case "/posted" -> reply("", "HTTP/1.1 303 Other", "Location: /new");
                case "/refused" -> reply("no", "HTTP/1.1 403 No");
                case "/zipped" ->
                    reply(zipped("content"), "HTTP/1.1 200 OK", "Content-Encoding: gzip");
                case "/nothing" ->
                    out -> {
                      out.write(
                          "HTTP/1.1 204 Nothing\r\nContent-Encoding: gzip\r\n\r\n"
                              .getBytes(ISO_8859_1));
                      return true;
                    };
                default -> reply("in", "HTTP/1.1 200 OK");
              });

  @AfterEach
  void stop() {
    server.close();
  }

  private static String zipped(String text) throws IOException {
    ByteArrayOutputStream zipped = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(zipped)) {
      out.write(text.getBytes(UTF_8));
    }
    return zipped.toString(ISO_8859_1);
  }

  private static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(
        Environments.credentials(
            "token", "t0ken", "key", "k3y", "accessKeyId", "AKID", "secretAccessKey", "s3cret"),
        Environments.of(""));
  }

  private AuthHttpClient http(AuthScheme scheme) {
    return AuthHttpClient.builder().authentication(by(scheme)).allow(server.uri("/")).build();
  }

  /** An API as Feign has it. */
  private interface Api {
    @RequestLine("GET /{path}?q={query}")
    String get(@Param("path") String path, @Param("query") String query);

    @RequestLine("POST /{path}")
    @Headers({"Content-Type: text/plain", "Content-Encoding: {coding}"})
    @Body("{content}")
    String post(
        @Param("path") String path,
        @Param("coding") String coding,
        @Param("content") String content);

    @RequestLine("GET /{path}")
    Response open(@Param("path") String path);
  }

  /** The same without waiting. */
  private interface LaterApi {
    @RequestLine("GET /{path}")
    CompletableFuture<String> get(@Param("path") String path);
  }

  private Api api(AuthHttpClient http) {
    return Feign.builder()
        .client(AuthFeign.client(http::send))
        .retryer(Retryer.NEVER_RETRY)
        .target(Api.class, server.uri("").toString());
  }

  @Test
  void interfaceOfFeignIsAuthenticated() {
    try (AuthHttpClient http = http(BearerScheme.BEARER)) {
      assertThat(api(http).get("old", "a b")).isEqualTo("in");
      assertThat(server.arrived())
          .extracting(one -> one.target() + " " + one.first("Authorization"))
          .containsExactly("/old?q=a%20b Bearer t0ken", "/new Bearer t0ken");
      assertThat(api(http).post("posted", "identity", "content")).isEqualTo("in");
      assertThat(server.arrived().get(2).body()).isEqualTo("content");
      assertThat(server.last().method()).isEqualTo("GET");
    }
  }

  @Test
  void interfaceOfAsyncFeignIsAuthenticated() throws Exception {
    try (AuthHttpClient http = http(BearerScheme.BEARER)) {
      LaterApi api =
          AsyncFeign.builder()
              .client(AuthFeign.asyncClient(http::sendAsync))
              .target(LaterApi.class, server.uri("").toString());
      assertThat(api.get("old").get()).isEqualTo("in");
      assertThat(server.last().first("Authorization")).isEqualTo("Bearer t0ken");
    }
  }

  @Test
  void whatFeignShowsHasNoCredentials() {
    try (AuthHttpClient http = http(new ApiKeyScheme(Placement.QUERY, "key", ""))) {
      assertThatThrownBy(() -> api(http).get("refused", "1"))
          .isInstanceOf(FeignException.Forbidden.class)
          .hasMessage(
              "[403] during [GET] to ["
                  + server.uri("/refused?q=1")
                  + "] [Api#get(String,String)]: [no]");
      assertThat(server.last().target()).isEqualTo("/refused?q=1&key=k3y");
      try (Response moved = api(http).open("old")) {
        assertThat(moved.toString() + moved.request()).doesNotContain("k3y");
      }
      assertThat(server.last().target()).isEqualTo("/new?key=k3y");
    }
  }

  @Test
  void contentIsCompressedBeforeItIsSigned() throws Exception {
    try (AuthHttpClient http = http(new SigV4Scheme("execute-api", "eu-west-1", List.of(), true))) {
      for (String coding : List.of("gzip", "deflate", "identity")) {
        assertThat(api(http).post("a", coding, "content")).isEqualTo("in");
        byte[] arrived = server.last().octets();
        assertThat(server.last().first("X-Amz-Content-Sha256"))
            .isEqualTo(
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(arrived)));
        assertThat(new String(opened(coding, arrived), UTF_8)).isEqualTo("content");
      }
    }
  }

  private static byte[] opened(String coding, byte[] content) throws IOException {
    InputStream raw = new ByteArrayInputStream(content);
    return switch (coding) {
      case "gzip" -> new GZIPInputStream(raw).readAllBytes();
      case "deflate" -> new InflaterInputStream(raw).readAllBytes();
      default -> content;
    };
  }

  @Test
  void contentOfAnAnswerIsReadAsItWas() throws Exception {
    try (AuthHttpClient http = http(BearerScheme.BEARER)) {
      assertThat(api(http).get("zipped", "1")).isEqualTo("content");
      try (Response zipped = api(http).open("zipped")) {
        assertThat(zipped.body().length()).isNull();
      }
      try (Response nothing = api(http).open("nothing")) {
        assertThat(nothing.status()).isEqualTo(204);
        assertThat(nothing.body().asInputStream().readAllBytes()).isEmpty();
      }
      try (Response plain = api(http).open("a")) {
        assertThat(plain.body().length()).isEqualTo(2);
      }
    }
  }

  private Request get(Map<String, Collection<String>> headers, String url) {
    return Request.create(HttpMethod.GET, url, headers, null, null, null);
  }

  @Test
  void responseShowsTheRequestItself() throws Exception {
    try (AuthHttpClient http = http(BearerScheme.BEARER)) {
      Request asked = get(Map.of("X-Mine", List.of("1")), server.uri("/a").toString());
      try (Response response = AuthFeign.client(http::send).execute(asked, new Options())) {
        assertThat(response.request()).isSameAs(asked);
        assertThat(server.last().first("X-Mine")).isEqualTo("1");
      }
    }
  }

  @Test
  void optionsThatWantNoRedirectsAreRefusedAndTheClientDecides() {
    try (AuthHttpClient http = http(BearerScheme.BEARER);
        AuthHttpClient staying =
            AuthHttpClient.builder()
                .authentication(by(BearerScheme.BEARER))
                .allow(server.uri("/"))
                .withoutRedirects()
                .build()) {
      Options none = new Options(Duration.ofSeconds(1), Duration.ofSeconds(1), false);
      Request asked = get(Map.of(), server.uri("/old").toString());
      String message =
          "Expected Options that leave redirects to what sends; build that withoutRedirects() and"
              + " leave followRedirects as it is";
      assertThatThrownBy(() -> AuthFeign.client(http::send).execute(asked, none))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThat(AuthFeign.asyncClient(http::sendAsync).execute(asked, none, Optional.empty()))
          .failsWithin(Duration.ofSeconds(5))
          .withThrowableThat()
          .withMessageContaining(message);
      assertThat(server.arrived()).isEmpty();
      try (Response moved = api(staying).open("old")) {
        assertThat(moved.status()).isEqualTo(307);
      }
    }
  }

  @Test
  void timeForReadingLimitsTheWaitForAHead() {
    try (WireServer silent = new WireServer(request -> out -> true);
        AuthHttpClient http = AuthHttpClient.builder().build()) {
      Options short100 = new Options(Duration.ofSeconds(1), Duration.ofMillis(100), true);
      Request asked = get(Map.of(), silent.uri("/a").toString());
      assertThatThrownBy(() -> AuthFeign.client(http::send).execute(asked, short100))
          .isInstanceOf(HttpTimeoutException.class);
    }
  }

  @Test
  void whatIsNoUrlAndWhatIsNoHeaderAreNotTold() {
    try (AuthHttpClient http = http(BearerScheme.BEARER)) {
      Request url = get(Map.of(), server.uri("/a").toString() + "?key={s3cret");
      assertThatThrownBy(() -> AuthFeign.client(http::send).execute(url, new Options()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected a URL (RFC 3986) for a GET but it has other characters; encode them")
          .hasNoCause();
      Request header =
          get(Map.of("X-Mine", List.of("s3cret\r\nX: 1")), server.uri("/a").toString());
      assertThatThrownBy(() -> AuthFeign.client(http::send).execute(header, new Options()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("Expected no line break")
          .hasMessageNotContaining("s3cret");
    }
  }
}
