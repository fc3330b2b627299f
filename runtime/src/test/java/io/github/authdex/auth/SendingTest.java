package io.github.authdex.auth;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Loopback.Answer;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Origin;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent, and where. */
public class SendingTest extends WireTest {
  private static final Credentials HELD =
      Credentials.of(Map.of("token", Secret.of("t0ken"), "key", Secret.of("k3y")));

  private Sender client(Authentication authentication, Loopback... allowed) {
    URI[] urls = Stream.of(allowed).map(server -> server.uri("/")).toArray(URI[]::new);
    return adapter().sender(Setup.of(authentication, urls));
  }

  private static Authentication by(AuthScheme scheme) {
    return scheme.authenticate(HELD, AuthEnvironment.of(URI.create("https://api.example.com")));
  }

  @Test
  void requestArrivesWithTheCredential() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(200, "hello"))) {
      Response response =
          client(by(BearerScheme.BEARER), api).send(Request.of("GET", api.uri("/me?a=%2F")));
      assertThat(response.status()).isEqualTo(200);
      assertThat(new String(response.body().bytes().orElseThrow(), UTF_8)).isEqualTo("hello");
      assertThat(api.seen()).hasSize(1);
      assertThat(api.seen().get(0).target()).isEqualTo("/me?a=%2F");
      assertThat(api.seen().get(0).header("Authorization")).isEqualTo("Bearer t0ken");
    }
  }

  @Test
  void answerShowsWhereItCameFromWithoutTheKeyInTheUrl() throws Exception {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.QUERY, "key", "");
    try (Loopback api =
        new Loopback(
            request ->
                request.target().startsWith("/old")
                    ? new Answer(302, "", "Location: /new?b")
                    : new Answer(200, ""))) {
      Sender sender = client(by(scheme), api);
      Response answer = sender.send(Request.of("GET", api.uri("/a")));
      assertThat(answer.head().uri()).isEqualTo(api.uri("/a"));
      assertThat(api.seen().get(0).target()).isEqualTo("/a?key=k3y");
      Response moved = sender.send(Request.of("GET", api.uri("/old")));
      assertThat(moved.head().uri()).isEqualTo(api.uri(adapter().tellsWhere() ? "/new?b" : "/old"));
      assertThat(api.seen().get(2).target()).isEqualTo("/new?b&key=k3y");
    }
  }

  @Test
  void asynchronousRequestIsSignedAgainAfterARedirect() throws Exception {
    try (Loopback api =
        new Loopback(
            request ->
                request.target().equals("/old")
                    ? new Answer(302, "", "Location: /new")
                    : new Answer(200, request.target()))) {
      Sender sender = client(by(BearerScheme.BEARER), api);
      assertThat(sender.sendAsync(Request.of("GET", api.uri("/old"))).get().status())
          .isEqualTo(200);
      assertThat(api.seen())
          .extracting(seen -> seen.target() + " " + seen.header("Authorization"))
          .containsExactly("/old Bearer t0ken", "/new Bearer t0ken");
    }
  }

  @Test
  void headerOfACredentialDoesNotFollowARedirectToAnotherOrigin() throws Exception {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.HEADER, "X-Api-Key", "");
    try (Loopback other = new Loopback(request -> new Answer(200, "other"));
        Loopback api =
            new Loopback(request -> new Answer(307, "", "Location: " + other.uri("/there")))) {
      Request request =
          Request.of("GET", api.uri("/here"))
              .withHeader("Cookie", "session=1")
              .withHeader("Accept", "text/plain");
      // Even an allowed origin gets none: the server that redirects does not decide.
      Response response = client(by(scheme), api, other).send(request);
      assertThat(response.head().uri())
          .isEqualTo(adapter().tellsWhere() ? other.uri("/there") : api.uri("/here"));
      assertThat(api.seen().get(0).header("X-Api-Key")).isEqualTo("k3y");
      assertThat(other.seen().get(0).header("X-Api-Key")).isNull();
      assertThat(other.seen().get(0).header("Cookie")).isNull();
      assertThat(other.seen().get(0).header("Accept")).isEqualTo("text/plain");
    }
  }

  @Test
  void keyThatTheServerCopiesIntoTheLocationIsTakenOut() throws Exception {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.QUERY, "key", "");
    try (Loopback other = new Loopback(request -> new Answer(200, ""));
        Loopback api =
            new Loopback(
                request -> new Answer(301, "", "Location: " + other.uri(request.target())))) {
      client(by(scheme), api).send(Request.of("GET", api.uri("/a?x=1&y=2")));
      assertThat(api.seen().get(0).target()).isEqualTo("/a?x=1&y=2&key=k3y");
      assertThat(other.seen().get(0).target()).isEqualTo("/a?x=1&y=2");
    }
  }

  @Test
  void segmentThatTheServerCopiesIntoTheLocationIsTakenOut() throws Exception {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.PATH, "token", "bot");
    AuthScheme path = scheme;
    try (Loopback other = new Loopback(request -> new Answer(200, ""));
        Loopback api =
            new Loopback(
                request -> new Answer(301, "", "Location: " + other.uri(request.target())))) {
      Authentication authentication =
          path.authenticate(
              Credentials.of(Map.of("key", Secret.of("1:a"))),
              AuthEnvironment.of(URI.create("https://api.example.com")));
      client(authentication, api).send(Request.of("GET", api.uri("/%7Btoken%7D/getMe")));
      assertThat(api.seen().get(0).target()).isEqualTo("/bot1:a/getMe");
      assertThat(other.seen().get(0).target()).isEqualTo("/%7Btoken%7D/getMe");
    }
  }

  @Test
  void segmentThatSigningAddedIsTakenOutOfTheLocation() throws Exception {
    ApiKeyScheme scheme = new ApiKeyScheme(Placement.PATH, "token", "bot");
    try (Loopback other = new Loopback(request -> new Answer(200, ""));
        Loopback api =
            new Loopback(
                request -> new Answer(301, "", "Location: " + other.uri(request.target())))) {
      client(scheme.with(Secret.of("1:a")), api).send(Request.of("GET", api.uri("/getMe/x")));
      assertThat(api.seen().get(0).target()).isEqualTo("/bot1:a/getMe/x");
      assertThat(other.seen().get(0).target()).isEqualTo("/getMe/x");
    }
  }

  @Test
  void credentialDoesNotReturnAfterADetourOverAnotherOrigin() throws Exception {
    URI[] back = new URI[1];
    try (Loopback other = new Loopback(request -> new Answer(302, "", "Location: " + back[0]));
        Loopback api =
            new Loopback(
                request ->
                    request.target().equals("/start")
                        ? new Answer(302, "", "Location: " + other.uri("/"))
                        : new Answer(200, ""))) {
      back[0] = api.uri("/delete-everything");
      client(by(BearerScheme.BEARER), api).send(Request.of("GET", api.uri("/start")));
      assertThat(api.seen()).hasSize(2);
      assertThat(api.seen().get(1).header("Authorization")).isNull();
    }
  }

  /** RFC 9110 §15.4.2 to §15.4.9. */
  @ParameterizedTest(name = "{0} {1} becomes {2}")
  @CsvSource({
    "301, POST, GET",
    "301, PUT, PUT",
    "302, POST, GET",
    "302, DELETE, DELETE",
    "303, PUT, GET",
    "303, HEAD, HEAD",
    "307, POST, POST",
    "308, PATCH, PATCH",
  })
  void redirectKeepsOrChangesTheMethod(int status, String before, String after) throws Exception {
    try (Loopback api =
        new Loopback(
            request ->
                request.target().equals("/old")
                    ? new Answer(status, "", "Location: new?x=1")
                    : new Answer(200, ""))) {
      boolean content = !before.equals("HEAD");
      Request request =
          new Request(
              before,
              api.uri("/old"),
              content ? Headers.EMPTY.with("Content-Type", "text/plain") : Headers.EMPTY,
              content ? Body.of("content") : Body.EMPTY);
      client(by(BearerScheme.BEARER), api).send(request);
      Loopback.Seen second = api.seen().get(1);
      assertThat(second.method()).isEqualTo(after);
      assertThat(second.target()).isEqualTo("/new?x=1");
      assertThat(second.header("Authorization")).isEqualTo("Bearer t0ken");
      boolean kept = content && before.equals(after);
      assertThat(second.body()).isEqualTo(kept ? "content" : "");
      assertThat(second.header("Content-Type")).isEqualTo(kept ? "text/plain" : null);
    }
  }

  @Test
  void redirectIsGivenBackWhereItShallNotBeFollowed() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(302, "", "Location: /elsewhere"))) {
      Sender client =
          adapter().sender(Setup.of(by(BearerScheme.BEARER), api.uri("/")).withoutRedirects());
      assertThat(client.send(Request.of("GET", api.uri("/a"))).status()).isEqualTo(302);
      assertThat(api.seen()).hasSize(1);
    }
  }

  @Test
  void eleventhRedirectIsTooMany() throws Exception {
    try (Loopback api =
        new Loopback(request -> new Answer(302, "", "Location: " + request.target() + "x"))) {
      URI start = api.uri("/a?secret=1");
      assertThatThrownBy(() -> client(by(BearerScheme.BEARER), api).send(Request.of("GET", start)))
          .isInstanceOf(IOException.class)
          .hasMessageStartingWith("Expected at most 10 redirects but GET http://127.0.0.1:")
          .hasMessageEndingWith("/a was redirected once more");
      assertThat(api.seen()).hasSize(11);
    }
  }

  @Test
  void redirectThatDropsTheContentIsFollowedWithAStreamToo() throws Exception {
    try (Loopback api =
        new Loopback(
            request ->
                request.method().equals("POST")
                    ? new Answer(302, "", "Location: /new")
                    : new Answer(200, ""))) {
      Request request = Request.of("POST", api.uri("/old")).withBody(OnceBody.of("123456789"));
      Sender client = client(by(BearerScheme.BEARER), api);
      assertThat(client.send(request).status()).isEqualTo(200);
      assertThat(api.seen().get(1).body()).isEmpty();
    }
  }

  @Test
  void refusedCredentialIsRenewedOnce() throws Exception {
    RenewedOnDemand signer = new RenewedOnDemand();
    try (Loopback api =
        new Loopback(
            request ->
                "Bearer token2".equals(request.header("Authorization"))
                    ? new Answer(200, "in")
                    : new Answer(401, "out"))) {
      Response response =
          client(Authentication.of(signer), api)
              .send(Request.of("POST", api.uri("/")).withBody(Body.of("again")));
      assertThat(response.status()).isEqualTo(200);
      assertThat(api.seen()).extracting(Loopback.Seen::body).containsExactly("again", "again");
    }
  }

  @Test
  void secondRefusalIsTheAnswerWithItsContent() throws Exception {
    RenewedOnDemand signer = new RenewedOnDemand();
    try (Loopback api = new Loopback(request -> new Answer(401, "out"))) {
      Response response =
          client(Authentication.of(signer), api).send(Request.of("GET", api.uri("/")));
      assertThat(response.status()).isEqualTo(401);
      assertThat(new String(response.body().bytes().orElseThrow(), UTF_8)).isEqualTo("out");
      assertThat(api.seen()).hasSize(2);
      assertThat(signer.renewals).hasValue(1);
    }
  }

  @Test
  void credentialThatCannotChangeIsNotSentTwice() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(401, "out"))) {
      Response response =
          client(by(BearerScheme.BEARER), api).send(Request.of("GET", api.uri("/")));
      assertThat(response.status()).isEqualTo(401);
      assertThat(api.seen()).hasSize(1);
    }
  }

  @Test
  void streamIsNotSentAgainButWhatWasRefusedIsRenewedForTheNext() throws Exception {
    RenewedOnDemand signer = new RenewedOnDemand();
    try (Loopback api =
        new Loopback(
            request ->
                new Answer(
                    "Bearer token2".equals(request.header("Authorization")) ? 200 : 401, "out"))) {
      Sender client = client(Authentication.of(signer), api);
      Request stream = Request.of("POST", api.uri("/"));
      assertThat(client.send(stream.withBody(OnceBody.of("123456789"))).status())
          .isEqualTo(adapter().holdsContent() ? 200 : 401);
      assertThat(api.seen()).hasSize(adapter().holdsContent() ? 2 : 1);
      assertThat(client.send(stream.withBody(OnceBody.of("123456789"))).status()).isEqualTo(200);
    }
  }

  @Test
  void failureToRenewIsTold() throws Exception {
    RequestSigner signer =
        new RequestSigner() {
          @Override
          public Request sign(Request request) {
            return request;
          }

          @Override
          public boolean renew(Request refused) throws IOException {
            throw new IOException("The token endpoint is down");
          }
        };
    try (Loopback api = new Loopback(request -> new Answer(401, "out"))) {
      Sender client = client(Authentication.of(signer), api);
      Request request = Request.of("GET", api.uri("/"));
      assertThatThrownBy(() -> client.send(request))
          .isInstanceOf(IOException.class)
          .hasMessage("The token endpoint is down");
      assertThatThrownBy(() -> client.sendAsync(request).get())
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(IOException.class)
          .hasMessage("The token endpoint is down");
    }
  }

  @Test
  void asynchronousRequestToAnotherOriginFails() throws Exception {
    try (Loopback api = new Loopback(request -> new Answer(200, ""))) {
      Sender client = client(by(BearerScheme.BEARER), api);
      assertThatThrownBy(
              () -> client.sendAsync(Request.of("GET", URI.create("https://h.example/"))).get())
          .isInstanceOf(ExecutionException.class)
          .cause()
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void challengeIsAnsweredOnce() throws Exception {
    ChallengeResponder responder =
        (request, response) ->
            response
                .headers()
                .first("WWW-Authenticate")
                .map(challenge -> request.withHeader("Authorization", "Answer to " + challenge));
    try (Loopback api =
        new Loopback(request -> new Answer(401, "out", "WWW-Authenticate: Riddle"))) {
      Response response =
          client(Authentication.of(responder), api).send(Request.of("GET", api.uri("/")));
      assertThat(response.status()).isEqualTo(401);
      assertThat(api.seen())
          .extracting(seen -> Optional.ofNullable(seen.header("Authorization")))
          .containsExactly(Optional.empty(), Optional.of("Answer to Riddle"));
    }
  }

  @Test
  void requestToAnotherOriginIsRefused() throws Exception {
    Sender client =
        adapter()
            .sender(Setup.of(by(BearerScheme.BEARER), URI.create("https://api.example.com/v1")));
    for (String url :
        List.of(
            "https://api.example.com.evil.example/",
            "https://api.example.com:8443/",
            "http://api.example.com/?key=hidden")) {
      Request request = Request.of("GET", URI.create(url));
      assertThatThrownBy(() -> client.send(request))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected a request to https://api.example.com, where the credentials belong, but it"
                  + " goes to "
                  + Origin.of(request.uri())
                  + "; allow that origin if it may have them");
    }
  }

  @Test
  void plainHttpIsRefusedAndTheMessageSaysWhatWouldDo() {
    Sender client =
        adapter().sender(Setup.of(by(BearerScheme.BEARER), URI.create("http://api.example.com")));
    Request request = Request.of("GET", URI.create("http://api.example.com/a?b=c"));
    assertThatThrownBy(() -> client.send(request))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected https but the request goes to http://api.example.com, where anybody on the"
                + " way could read the credentials; use https or a loopback address, or allow"
                + " insecure origins");
  }

  @Test
  void credentialsWithoutAnAllowedOriginAreRefused() {
    Setup setup = Setup.of(by(BearerScheme.BEARER));
    assertThatThrownBy(() -> adapter().sender(setup))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Expected at least one allowed origin, since the credentials belong somewhere");
  }

  /** Sends {@code token1}, and the next one after each renewal. */
  private static final class RenewedOnDemand implements RequestSigner {
    private final AtomicInteger renewals = new AtomicInteger();

    @Override
    public Request sign(Request request) {
      return request.withHeader("Authorization", "Bearer token" + (renewals.get() + 1));
    }

    @Override
    public boolean renew(Request refused) {
      renewals.incrementAndGet();
      return true;
    }
  }
}
