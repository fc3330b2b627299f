package io.github.authdex.auth.sending;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectTest {
  private static Optional<Request> follow(Request plain, Request sent, String location)
      throws IOException {
    Attempt attempt = Attempt.first(Authentication.NONE, plain, sent);
    return Redirect.follow(
        attempt, new ResponseHead(plain.uri(), 302, Headers.EMPTY.with("Location", location)));
  }

  private static Request get(String uri) {
    return Request.of("GET", URI.create(uri));
  }

  /** RFC 3986 §5.4.1. */
  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "https://other.example/x?y, https://other.example/x?y",
    "//other.example/x,         https://other.example/x",
    "/g,                        https://a.example/g",
    "g?y,                       https://a.example/b/c/g?y",
    "?y,                        https://a.example/b/c/d?y",
    "../g,                      https://a.example/b/g",
    "https://a.example/%2F?q=%20+, https://a.example/%2F?q=%20+",
  })
  void locationIsResolvedAgainstTheRequest(String location, String target) throws IOException {
    Request request = get("https://a.example/b/c/d?q");
    assertThat(follow(request, request, location).orElseThrow().uri()).hasToString(target);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://a.example/b",
        "http://127.0.0.1/b",
        "ftp://a.example/b",
        "file:///etc/passwd",
        "https://user:password@a.example/",
        "https://a b/",
        "javascript:alert(1)",
      })
  void locationThatIsNoSafeUrlIsNotFollowed(String location) throws IOException {
    Request request = get("https://a.example/b");
    assertThat(follow(request, request, location)).isEmpty();
  }

  @Test
  void responseWithoutALocationIsTheAnswer() throws IOException {
    Request request = get("https://a.example/b");
    Attempt attempt = Attempt.first(Authentication.NONE, request, request);
    assertThat(Redirect.follow(attempt, new ResponseHead(request.uri(), 302, Headers.EMPTY)))
        .isEmpty();
  }

  @Test
  void keyIsTakenOutHoweverTheServerWritesIt() throws IOException {
    Request plain = get("https://a.example/b?x=1");
    Request sent = get("https://a.example/b?x=1&key=a%2Fb");
    assertThat(follow(plain, sent, "https://c.example/?key=a%2fb&x=1").orElseThrow().uri())
        .hasToString("https://c.example/?x=1");
    assertThat(follow(plain, sent, "https://c.example/?k%65y=a/b").orElseThrow().uri())
        .hasToString("https://c.example/");
  }
}
