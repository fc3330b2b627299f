package io.github.authdex.auth.session;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import io.github.authdex.auth.token.Retryable;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionSchemeTest {
  private static final Request GET = Request.of("GET", URI.create("https://api.example.com/v1/a"));
  private static final Optional<SessionToken> TOKEN =
      Optional.of(
          new SessionToken(
              false, "/data/token", Placement.HEADER, "X-Token", "T ", Optional.of("/data/ttl")));

  private final List<Request> logins = new ArrayList<>();
  private final List<Response> answers = new ArrayList<>();

  @Test
  void tokenOfTheLoginGoesOnRequestsUntilItEnds() throws IOException {
    answer(200, Headers.EMPTY, "{\"data\":{\"token\":\"t1\",\"ttl\":600}}");
    Authentication session = authentication(login("json"), TOKEN, false);
    assertThat(session.sign(GET).headers().first("X-Token")).hasValue("T t1");
    assertThat(session.sign(GET).headers().first("X-Token")).hasValue("T t1");
    assertThat(logins).hasSize(1);
    assertThat(logins.get(0)).hasToString("POST https://api.example.com/v1/login");
    assertThat(body(logins.get(0))).isEqualTo("{\"user\":\"u\",\"pass\":\"c4n4ry +\"}");
  }

  @Test
  void refusedSessionIsReplacedByANewLogin() throws IOException {
    answer(200, Headers.EMPTY, "{\"data\":{\"token\":\"t1\"}}");
    answer(200, Headers.EMPTY, "{\"data\":{\"token\":\"t2\"}}");
    Authentication session = authentication(login("form"), TOKEN, false);
    Request refused = session.sign(GET);
    assertThat(session.signers().get(0).renew(refused)).isTrue();
    assertThat(session.signers().get(0).renew(refused)).isTrue();
    assertThat(session.sign(GET).headers().first("X-Token")).hasValue("T t2");
    assertThat(logins).hasSize(2);
    assertThat(body(logins.get(0))).isEqualTo("user=u&pass=c4n4ry+%2B");
  }

  @Test
  void tokenMayComeInAHeader() throws IOException {
    answer(201, Headers.EMPTY.with("X-Subject-Token", "t1"), "");
    SessionToken place =
        new SessionToken(true, "X-Subject-Token", Placement.QUERY, "token", "", Optional.empty());
    Authentication session = authentication(login("query"), Optional.of(place), false);
    assertThat(session.sign(GET).uri().getRawQuery()).isEqualTo("token=t1");
    assertThat(logins.get(0).uri().getRawQuery()).isEqualTo("user=u&pass=c4n4ry%20%2B");
  }

  @Test
  void cookiesGoWhereTheyBelongBesideThoseOfTheCaller() throws IOException {
    answer(
        302,
        Headers.EMPTY
            .with("Set-Cookie", "sid=s1; Path=/; Secure; HttpOnly")
            .with("Set-Cookie", "only=login; Path=/v1/login"),
        "");
    Authentication session = authentication(login("form"), Optional.empty(), true);
    Request own = GET.withHeader("Cookie", "a=b; sid=old");
    assertThat(session.sign(own).headers().all("Cookie")).containsExactly("a=b; sid=s1");
    session
        .responders()
        .get(0)
        .learn(
            session.sign(GET),
            new ResponseHead(
                GET.uri(), 200, Headers.EMPTY.with("Set-Cookie", "sid=s2; Path=/; Secure")));
    assertThat(session.sign(GET).headers().all("Cookie")).containsExactly("sid=s2");
    assertThat(logins).hasSize(1);
  }

  /** Each answer sets another cookie, and the refused request has one from before. */
  @Test
  void sessionWithRollingCookiesThatIsRefusedIsLoggedInAgain() throws IOException {
    answer(200, Headers.EMPTY.with("Set-Cookie", "sid=s1; Path=/; Secure"), "");
    Authentication session = authentication(login("form"), Optional.empty(), true);
    Request refused = session.sign(GET);
    session
        .responders()
        .get(0)
        .learn(
            session.sign(GET),
            new ResponseHead(
                GET.uri(), 200, Headers.EMPTY.with("Set-Cookie", "sid=s2; Path=/; Secure")));
    answer(200, Headers.EMPTY.with("Set-Cookie", "sid=t1; Path=/; Secure"), "");
    assertThat(session.signers().get(0).renew(refused)).isTrue();
    assertThat(logins).hasSize(2);
    assertThat(session.sign(GET).headers().all("Cookie")).containsExactly("sid=t1");
    assertThat(session.signers().get(0).renew(refused)).isTrue(); // Another was quicker.
    assertThat(logins).hasSize(2);
  }

  @Test
  void loginWhoseCookiesAreAllRefusedFailsAndSaysWhy() {
    answer(200, Headers.EMPTY.with("Set-Cookie", "sid=s1; Domain=other.example"), "");
    Authentication session = authentication(login("form"), Optional.empty(), true);
    assertThatThrownBy(() -> session.sign(GET))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "Login at https://api.example.com/v1/login failed: HTTP 200, without a cookie that can"
                + " be kept; The cookie \"sid\" from api.example.com is not kept: its domain"
                + " \"other.example\" is another's");
  }

  @Test
  void loginMayBeByBasic() throws IOException {
    answer(200, Headers.EMPTY, "{\"data\":{\"token\":\"t1\"}}");
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("username", "{user}");
    fields.put("password", "{pass}");
    SessionLogin basic =
        new SessionLogin("POST", "/login", "basic", fields, Map.of("X-A", "{user}"));
    authentication(basic, TOKEN, false).sign(GET);
    assertThat(logins.get(0).headers().first("Authorization")).hasValue("Basic dTpjNG40cnkgKw==");
    assertThat(logins.get(0).headers().first("X-A")).hasValue("u");
  }

  @Test
  void userNameWithAColonIsRefusedByBasic() {
    SessionLogin basic =
        new SessionLogin("POST", "/login", "basic", Map.of("username", "u:{user}"), Map.of());
    assertThatThrownBy(() -> authentication(basic, TOKEN, false).sign(GET))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected a user name without a colon for a login by basic (RFC 7617 §2)");
    assertThat(logins).isEmpty();
  }

  /** Else it is found out after the login, at each request. */
  @Test
  void placeOfATokenThatIsNoPointerIsRefused() {
    assertThatThrownBy(
            () ->
                new SessionToken(false, "token", Placement.HEADER, "X-Token", "", Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a JSON pointer (RFC 6901), which begins with a slash, as the place of the"
                + " token in the answer but was \"token\"");
  }

  /** The session of the login is used by both, and of two refusals one logs in again. */
  @Test
  void threadsThatAreRefusedLogInOnce() throws Exception {
    answer(200, Headers.EMPTY, "{\"data\":{\"token\":\"t1\"}}");
    answer(200, Headers.EMPTY, "{\"data\":{\"token\":\"t2\"}}");
    Authentication session = authentication(login("json"), TOKEN, false);
    Request refused = session.sign(GET);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Boolean>> renewals = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        renewals.add(threads.submit(() -> session.signers().get(0).renew(refused)));
      }
      for (Future<Boolean> renewal : renewals) {
        assertThat(renewal.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }
    assertThat(logins).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "403 | {}           | which refuses it",
        "200 | {\"data\":{}}| without a token at /data/token",
        "200 | hello        | without a token at /data/token",
        "302 | ''           | which refuses it",
      })
  void answerWithoutSessionIsAnError(int status, String json, String found) {
    answer(status, Headers.EMPTY, json);
    assertThatThrownBy(() -> authentication(login("json"), TOKEN, false).sign(GET))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "Login at https://api.example.com/v1/login failed: HTTP " + status + ", " + found);
  }

  @Test
  void refusedLoginTellsWhetherAndWhenToTryAgain() {
    answer(429, Headers.EMPTY.with("Retry-After", "12"), "{}");
    assertThatThrownBy(() -> authentication(login("json"), TOKEN, false).sign(GET))
        .isInstanceOfSatisfying(
            Retryable.class,
            refusal -> {
              assertThat(refusal.status()).isEqualTo(429);
              assertThat(refusal.retryAfter()).contains(Duration.ofSeconds(12));
              assertThat(refusal.retryable()).isTrue();
            })
        .hasMessage(
            "Login at https://api.example.com/v1/login failed: HTTP 429, which refuses it; it asks"
                + " to wait 12 seconds before the next try");
  }

  @Test
  void loginInTheOpenIsRefused() {
    SessionLogin open =
        new SessionLogin("POST", "http://api.example.com/login", "json", Map.of(), Map.of());
    assertThatThrownBy(() -> authentication(open, TOKEN, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected https for the login on api.example.com; only a loopback address may do"
                + " without");
  }

  private static SessionLogin login(String format) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("user", "{user}");
    fields.put("pass", "{pass}");
    return new SessionLogin("POST", "login", format, fields, Map.of());
  }

  private Authentication authentication(
      SessionLogin login, Optional<SessionToken> token, boolean cookies) {
    return new SessionScheme(login, token, cookies, Optional.of(3600))
        .authenticate(
            credentials("user", "u", "pass", "c4n4ry +"),
            Environments.of(
                NOW,
                "",
                Map.of(),
                request -> {
                  logins.add(request);
                  return answers.get(logins.size() - 1);
                }));
  }

  private void answer(int status, Headers headers, String body) {
    answers.add(
        new Response(
            new ResponseHead(URI.create("https://api.example.com/v1/login"), status, headers),
            Body.of(body)));
  }

  private static String body(Request request) {
    return new String(request.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }
}
