package io.github.authdex.auth.session;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.message.ResponseHead;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins in more than one step, in nested JSON, and what else of the answer travels. */
class SessionStepsTest {
  private static final Request GET = Request.of("GET", URI.create("https://api.example.com/v1/a"));
  private static final SessionToken PLAIN =
      SessionToken.builder("/token", Placement.HEADER, "X-Token").build();

  private final List<Request> logins = new ArrayList<>();
  private final List<Response> answers = new ArrayList<>();

  /** The value of a credential is text of the JSON, whatever is in it. */
  @Test
  void bodyIsNestedJsonInWhichValuesAreEscaped() throws IOException {
    SessionLogin login =
        SessionLogin.builder("login")
            .body("{\"credentials\":{\"name\":\"{user}\",\"site\":{\"url\":\"a/{user}\"},\"n\":1}}")
            .build();
    answer(200, Headers.EMPTY, "{\"token\":\"t1\"}");
    session(SessionScheme.builder(login).token(PLAIN), credentials("user", "q\"{$token}\\"))
        .sign(GET);
    assertThat(body(logins.get(0)))
        .isEqualTo(
            "{\"credentials\":{\"name\":\"q\\\"{$token}\\\\\","
                + "\"site\":{\"url\":\"a/q\\\"{$token}\\\\\"},\"n\":1}}");
    assertThat(logins.get(0).headers().all("Content-Type")).containsExactly("application/json");
  }

  @Test
  void secondRequestHasWhatWasTakenFromTheAnswerToTheFirst() throws IOException {
    SessionLogin third =
        SessionLogin.builder("session")
            .fields(Map.of("request_token", "{$ticket}"))
            .headers(Map.of("X-Again", "{$base64:{user}:{$ticket}}"))
            .build();
    SessionLogin second =
        SessionLogin.builder("validate").format("form").fields(Map.of("t", "{$ticket}")).build();
    SessionLogin first =
        SessionLogin.builder("new")
            .method("GET")
            .format("query")
            .fields(Map.of("api_key", "{user}"))
            .take(Map.of("ticket", "/data/ticket"))
            .then(
                SessionLogin.builder("validate")
                    .format("form")
                    .fields(second.fields())
                    .then(third)
                    .build())
            .build();
    answer(200, Headers.EMPTY, "{\"data\":{\"ticket\":\"k+1\"}}");
    answer(200, Headers.EMPTY, "{}");
    answer(200, Headers.EMPTY, "{\"token\":\"s1\"}");
    Authentication session =
        session(SessionScheme.builder(first).token(PLAIN), credentials("user", "u"));
    assertThat(session.sign(GET).headers().first("X-Token")).hasValue("s1");
    assertThat(session.sign(GET).headers().first("X-Token")).hasValue("s1");
    assertThat(logins)
        .extracting(Request::uri)
        .extracting(URI::toString)
        .containsExactly(
            "https://api.example.com/v1/new?api_key=u",
            "https://api.example.com/v1/validate",
            "https://api.example.com/v1/session");
    assertThat(body(logins.get(1))).isEqualTo("t=k%2B1");
    assertThat(body(logins.get(2))).isEqualTo("{\"request_token\":\"k+1\"}");
    assertThat(logins.get(2).headers().first("X-Again")).hasValue("dTprKzE=");
  }

  @Test
  void stepWithoutWhatTheNextNeedsFailsAndNothingMoreIsSent() {
    SessionLogin login =
        SessionLogin.builder("new")
            .fields(Map.of("user", "{user}"))
            .take(Map.of("ticket", "/ticket"))
            .then(SessionLogin.builder("session").fields(Map.of("t", "{$ticket}")).build())
            .build();
    answer(200, Headers.EMPTY, "{\"ticket\":\"\"}");
    Authentication session =
        session(SessionScheme.builder(login).token(PLAIN), credentials("user", "u"));
    assertThatThrownBy(() -> session.sign(GET))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "Login at https://api.example.com/v1/new failed: HTTP 200, without a value at /ticket");
    assertThat(logins).hasSize(1);
  }

  @Test
  void furtherValuesOfTheAnswerTravelBesideTheToken() throws IOException {
    answer(200, Headers.EMPTY.with("CST", "c1").with("X-SECURITY-TOKEN", "s1"), "{}");
    answer(200, Headers.EMPTY.with("CST", "c2").with("X-SECURITY-TOKEN", "s2"), "{}");
    SessionToken client =
        SessionToken.builder("CST", Placement.HEADER, "CST").fromHeader(true).build();
    SessionToken account =
        SessionToken.builder("X-SECURITY-TOKEN", Placement.HEADER, "X-SECURITY-TOKEN")
            .fromHeader(true)
            .build();
    Authentication session =
        session(
            SessionScheme.builder(SessionLogin.builder("session").build())
                .token(client)
                .also(List.of(account)),
            credentials("user", "u"));
    Request signed = session.sign(GET);
    assertThat(signed.headers().first("CST")).hasValue("c1");
    assertThat(signed.headers().first("X-SECURITY-TOKEN")).hasValue("s1");
    assertThat(session.signers().get(0).renew(signed)).isTrue();
    assertThat(session.sign(GET).headers().first("X-SECURITY-TOKEN")).hasValue("s2");
  }

  @Test
  void answerWithoutOneOfTheValuesFails() {
    answer(200, Headers.EMPTY.with("CST", "c1"), "{}");
    SessionToken client =
        SessionToken.builder("CST", Placement.HEADER, "CST").fromHeader(true).build();
    SessionToken csrf = SessionToken.builder("/csrf", Placement.HEADER, "X-CSRF").build();
    Authentication session =
        session(
            SessionScheme.builder(SessionLogin.builder("session").build())
                .token(client)
                .also(List.of(csrf)),
            credentials("user", "u"));
    assertThatThrownBy(() -> session.sign(GET))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "Login at https://api.example.com/v1/session failed: HTTP 200, without a token at"
                + " /csrf");
  }

  @ParameterizedTest
  @ValueSource(strings = {"t0k3n", "t0k3n\n", "\"t0k3n\""})
  void allOfTheContentMayBeTheToken(String content) throws IOException {
    answer(200, Headers.EMPTY, content);
    assertThat(text().sign(GET).headers().first("Authorization")).hasValue("t0k3n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html> <body>", "Invalid user"})
  void contentThatIsNoTokenIsNotSent(String content) {
    answer(200, Headers.EMPTY, content);
    assertThatThrownBy(() -> text().sign(GET))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "Login at https://api.example.com/v1/login failed: HTTP 200, without a token as its"
                + " content");
  }

  private Authentication text() {
    SessionToken token =
        SessionToken.builder("", Placement.HEADER, "Authorization").format("text").build();
    return session(
        SessionScheme.builder(SessionLogin.builder("login").build()).token(token),
        credentials("user", "u"));
  }

  @Test
  void tokenMayBeThePasswordOfBasic() throws IOException {
    answer(200, Headers.EMPTY, "{\"token\":\"{user}\"}");
    SessionToken token =
        SessionToken.builder("/token", Placement.HEADER, "Authorization")
            .value("Basic {$base64:{user}:{$token}}")
            .build();
    Authentication session =
        session(
            SessionScheme.builder(SessionLogin.builder("login").build()).token(token),
            credentials("user", "0"));
    assertThat(session.sign(GET).headers().first("Authorization"))
        .hasValue("Basic MDp7dXNlcn0="); // 0:{user}
  }

  /** The environments' clock stands at 2026-11-24T12:00:00Z. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "600",
        "\"600\"",
        "1795522200",
        "1795522200000",
        "\"2026-11-24T12:10:00Z\"",
        "\"2026-11-24T13:10:00+01:00\""
      })
  void sessionEndsWhenTheAnswerSays(String expires) throws IOException {
    answer(200, Headers.EMPTY.with("X-T", "t1"), "{\"expires\":" + expires + "}");
    SessionToken token =
        SessionToken.builder("X-T", Placement.HEADER, "X-T")
            .fromHeader(true)
            .expiresField("/expires")
            .build();
    SessionScheme scheme =
        SessionScheme.builder(SessionLogin.builder("login").build()).token(token).build();
    LoginIssuer issuer =
        new LoginIssuer(
            scheme,
            List.of(
                new LoginStep(
                    scheme.login(),
                    URI.create("https://api.example.com/login"),
                    credentials("user", "u"))),
            credentials("user", "u"),
            Environments.of(NOW, "", Map.of(), request -> answers.get(0)));
    assertThat(issuer.next(Optional.empty()).expires()).hasValue(NOW.plusSeconds(600));
  }

  @Test
  void bodyOfAnotherFormatThanJsonOrXmlIsRefused() {
    assertThatThrownBy(() -> SessionLogin.builder("x").format("form").body("{}").build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Expected json or xml as the format of a login with a body but was \"form\"");
  }

  private Authentication session(SessionScheme.Builder scheme, Credentials held) {
    return scheme
        .build()
        .authenticate(
            held,
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
