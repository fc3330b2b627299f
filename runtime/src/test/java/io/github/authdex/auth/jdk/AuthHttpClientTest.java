package io.github.authdex.auth.jdk;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuthHttpClientTest {
  private static final Credentials HELD =
      Credentials.of(Map.of("token", Secret.of("t0ken"), "key", Secret.of("k3y")));

  private static AuthHttpClient client(Authentication authentication, Loopback... allowed) {
    AuthHttpClient.Builder builder = AuthHttpClient.builder().authentication(authentication);
    for (Loopback server : allowed) {
      builder.allow(server.uri("/"));
    }
    return builder.build();
  }

  private static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(HELD, AuthEnvironment.of(URI.create("https://api.example.com")));
  }

  @Test
  void requestOfTheJdkKeepsItsMethodHeadersAndContent() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(201, request.body()))) {
      HttpRequest request =
          HttpRequest.newBuilder(api.uri("/things"))
              .header("Content-Type", "text/plain")
              .PUT(BodyPublishers.ofString("ein Ding"))
              .build();
      HttpResponse<String> response =
          client(by(BearerScheme.BEARER), api).send(request, BodyHandlers.ofString());
      assertThat(response.body()).isEqualTo("ein Ding");
      assertThat(api.seen().get(0).method()).isEqualTo("PUT");
      assertThat(api.seen().get(0).header("Content-Type")).isEqualTo("text/plain");
      assertThat(api.seen().get(0).header("Authorization")).isEqualTo("Bearer t0ken");
    }
  }

  @Test
  void asynchronousRequestArrivesWithTheCredential() throws Exception {
    try (Loopback api =
        new Loopback(
            request ->
                request.target().equals("/old")
                    ? new Answer(302, "", "Location: /new")
                    : new Answer(200, request.target()))) {
      AuthHttpClient client = client(by(BearerScheme.BEARER), api);
      HttpResponse<String> response =
          client
              .sendAsync(HttpRequest.newBuilder(api.uri("/old")).build(), BodyHandlers.ofString())
              .get();
      assertThat(response.body()).isEqualTo("/new");
      assertThat(client.sendAsync(Request.of("GET", api.uri("/x"))).get().status()).isEqualTo(200);
      assertThat(api.seen())
          .extracting(seen -> seen.header("Authorization"))
          .containsOnly("Bearer t0ken");
    }
  }

  @Test
  void redirectThatNeedsAStreamAgainSaysSo() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(307, "moved", "Location: /new"))) {
      BodyPublisher stream =
          BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[] {1, 2}));
      AuthHttpClient client = client(by(BearerScheme.BEARER), api);
      for (BodyPublisher content :
          List.of(
              stream,
              new OncePublisher(),
              BodyPublishers.fromPublisher(stream, 2),
              BodyPublishers.concat(BodyPublishers.fromPublisher(stream, 2)))) {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/old?a")).POST(content).build();
        assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
            .isInstanceOf(IOException.class)
            .hasMessage(
                "Expected content that can be sent twice, since the answer to POST "
                    + api.uri("/old")
                    + " was a redirect that keeps it (HTTP 307); give the content as bytes or as a"
                    + " file instead of a stream");
      }
      assertThat(api.seen()).hasSize(4);
    }
  }

  /** What libraries for multipart content make: it has a length and can be read once. */
  private static final class OncePublisher implements BodyPublisher {
    private final BodyPublisher content = BodyPublishers.ofByteArray(new byte[5]);
    private boolean read;

    @Override
    public long contentLength() {
      return 5;
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> subscriber) {
      (read ? BodyPublishers.noBody() : content).subscribe(subscriber);
      read = true;
    }
  }

  @Test
  void contentOfTheJdkThatIsTextBytesOrAFileIsSentAgain(@TempDir Path folder) throws Exception {
    Path file = Files.writeString(folder.resolve("a"), "content");
    try (Loopback api =
        new Loopback(
            request ->
                request.target().equals("/old")
                    ? new Answer(307, "moved", "Location: /new")
                    : new Answer(200, request.body()))) {
      AuthHttpClient client = client(by(BearerScheme.BEARER), api);
      for (BodyPublisher content :
          List.of(
              BodyPublishers.ofString("content"),
              BodyPublishers.ofByteArray("content".getBytes(UTF_8)),
              BodyPublishers.ofByteArray("a content b".getBytes(UTF_8), 2, 7),
              BodyPublishers.ofFile(file))) {
        HttpRequest request = HttpRequest.newBuilder(api.uri("/old")).POST(content).build();
        assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("content");
      }
    }
  }

  @Test
  void clientWithAnotherAuthenticationSharesTheRest() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(200, ""))) {
      AuthHttpClient client = client(by(BearerScheme.BEARER), api);
      client.with(Authentication.NONE).send(Request.of("GET", api.uri("/public")));
      assertThat(api.seen().get(0).header("Authorization")).isNull();
    }
  }

  @Test
  void refusedContentReachesAHandlerThatStreams() throws Exception {
    String long401 = "no ".repeat(100_000);
    try (Loopback api = new Loopback(request -> new Answer(401, long401))) {
      HttpResponse<InputStream> response =
          client(by(BearerScheme.BEARER), api)
              .send(Request.of("GET", api.uri("/")), BodyHandlers.ofInputStream());
      try (InputStream content = response.body()) {
        assertThat(new String(content.readAllBytes(), UTF_8)).isEqualTo(long401);
      }
    }
  }

  @Test
  void clientThatFollowsRedirectsByItselfIsRefused() {
    HttpClient http = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
    assertThatThrownBy(() -> AuthHttpClient.builder().http(http))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected an HttpClient with Redirect.NEVER but was NORMAL, which would take"
                + " credentials along to another host; redirects are followed without it");
  }

  @Test
  void responseLongerThanTheLimitIsRefused() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(200, "123456789"))) {
      AuthHttpClient client = AuthHttpClient.builder().longestResponse(8).build();
      assertThatThrownBy(() -> client.sendAsync(Request.of("GET", api.uri("/"))).get())
          .cause()
          .isInstanceOf(IOException.class)
          .hasMessage("Expected at most 8 bytes in the response but there were more");
      assertThatThrownBy(() -> client.send(Request.of("GET", api.uri("/"))))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("Expected at most 8 bytes in the response but there were more");
    }
  }

  @Test
  void responseDoesNotShowTheKeyInTheUrl() throws Exception {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.QUERY, "key", "");
    try (Loopback api = new Loopback(request -> new Answer(200, ""))) {
      HttpResponse<String> response =
          client(by(scheme), api)
              .send(HttpRequest.newBuilder(api.uri("/a")).build(), BodyHandlers.ofString());
      assertThat(api.seen().get(0).target()).isEqualTo("/a?key=k3y");
      assertThat(response.toString()).isEqualTo("HTTP 200 from " + api.uri("/a"));
      assertThat(response.uri()).isEqualTo(api.uri("/a"));
      assertThat(response.request().uri()).isEqualTo(api.uri("/a"));
    }
  }
}
