package io.github.authdex.auth.session;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.CredentialRole;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Logins whose request or answer is XML. */
class SessionXmlTest {
  private static final Request GET = Request.of("GET", URI.create("https://api.example.com/v1/a"));
  private static final SessionToken TOKEN =
      SessionToken.builder("/Envelope/Body/loginResponse/result/sessionId", Placement.HEADER, "X-T")
          .build();

  private final List<Request> logins = new ArrayList<>();
  private final List<String> answers = new ArrayList<>();

  @Test
  void valuesAreTextOfTheXmlWhateverIsInThem() throws IOException {
    SessionLogin login =
        SessionLogin.builder("login")
            .format("xml")
            .body("<e><login by=\"{user}\"><n>{user}</n><p>{password}</p></login></e>")
            .answer("xml")
            .build();
    answers.add(
        "<s:Envelope xmlns:s=\"urn:s\"><s:Body><loginResponse><result><sessionId>00D!a</sessionId>"
            + "</result></loginResponse></s:Body></s:Envelope>");
    Request signed =
        session(login, TOKEN, credentials("user", "a\"<b>", "password", "{user}&amp;]]>'"))
            .sign(GET);
    assertThat(signed.headers().first("X-T")).hasValue("00D!a");
    assertThat(logins.get(0).method()).isEqualTo("POST");
    assertThat(logins.get(0).headers().all("Content-Type")).containsExactly("application/xml");
    assertThat(body(logins.get(0)))
        .isEqualTo(
            "<e><login by=\"a&quot;&lt;b&gt;\"><n>a&quot;&lt;b&gt;</n>"
                + "<p>{user}&amp;amp;]]&gt;&apos;</p></login></e>");
  }

  @Test
  void typeOfTheContentIsThatOfTheHeaders() throws IOException {
    SessionLogin login =
        SessionLogin.builder("login")
            .format("xml")
            .body("<p>{user}</p>")
            .headers(Map.of("Content-Type", "text/xml; charset=UTF-8", "SOAPAction", "login"))
            .build();
    answers.add("{\"t\":\"1\"}");
    session(
            login,
            SessionToken.builder("/t", Placement.HEADER, "X-T").build(),
            credentials("user", "ü"))
        .sign(GET);
    assertThat(logins.get(0).headers().all("Content-Type"))
        .containsExactly("text/xml; charset=UTF-8");
    assertThat(body(logins.get(0))).isEqualTo("<p>ü</p>");
  }

  @Test
  void secondRequestHasWhatWasTakenFromXml() throws IOException {
    SessionLogin login =
        SessionLogin.builder("ticket")
            .format("form")
            .fields(Map.of("user", "{user}"))
            .take(Map.of("ticket", "/answer/@ticket"))
            .answer("xml")
            .then(
                SessionLogin.builder("login")
                    .format("xml")
                    .body("<t>{$ticket}</t>")
                    .answer("json")
                    .build())
            .build();
    answers.add("<answer ticket='a&lt;b'/>");
    answers.add("{\"t\":\"1\"}");
    session(
            login,
            SessionToken.builder("/t", Placement.HEADER, "X-T").build(),
            credentials("user", "u"))
        .sign(GET);
    assertThat(body(logins.get(1))).isEqualTo("<t>a&lt;b</t>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<response status='error'><result><msg>Invalid Credential</msg></result></response>",
        "<response><result><key></key></result></response>",
        "<response><result><key>k1</key></result>",
        "<!DOCTYPE r [<!ENTITY k \"k1\">]><response><result><key>&k;</key></result></response>",
        "{\"response\":{\"result\":{\"key\":\"k1\"}}}"
      })
  void answerThatIsNotTheXmlThatWasMeantFails(String answer) {
    SessionLogin login = SessionLogin.builder("login").answer("xml").build();
    answers.add(answer);
    Authentication session =
        session(
            login,
            SessionToken.builder("/response/result/key", Placement.HEADER, "X-T").build(),
            credentials("user", "u"));
    assertThatThrownBy(() -> session.sign(GET))
        .isInstanceOf(LoginException.class)
        .hasMessage(
            "Login at https://api.example.com/v1/login failed: HTTP 200, without a token at"
                + " /response/result/key");
  }

  @Test
  void variableOfTheServerIsNoRole() {
    SessionScheme scheme =
        SessionScheme.builder(
                SessionLogin.builder("login").fields(Map.of("a", "{user} {region}")).build())
            .token(TOKEN)
            .variables(List.of("region"))
            .build();
    assertThat(scheme.roles()).extracting(CredentialRole::name).containsExactly("user");
    assertThat(scheme.ways().get(0).needed()).containsExactly("user");
  }

  private Authentication session(SessionLogin login, SessionToken token, Credentials held) {
    return SessionScheme.builder(login)
        .token(token)
        .build()
        .authenticate(
            held,
            Environments.of(
                NOW,
                "",
                Map.of(),
                request -> {
                  logins.add(request);
                  return new Response(
                      new ResponseHead(request.uri(), 200, Headers.EMPTY),
                      Body.of(answers.get(logins.size() - 1)));
                }));
  }

  private static String body(Request request) {
    return new String(request.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
  }
}
