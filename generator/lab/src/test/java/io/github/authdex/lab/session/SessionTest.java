package io.github.authdex.lab.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.session.LoginException;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.lab.SignedCalls;
import io.github.authdex.lab.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SessionTest {
  private static final Optional<SessionToken> IN_BODY =
      Optional.of(
          new SessionToken(
              false, "/data/token", Placement.HEADER, "X-Session", "", Optional.of("/data/life")));
  private static final Optional<SessionToken> IN_HEADER =
      Optional.of(
          new SessionToken(true, "X-Auth-Token", Placement.QUERY, "session", "", Optional.empty()));

  @ParameterizedTest
  @ValueSource(strings = {"json", "form", "basic", "query"})
  void loginOfEachFormatBeginsASession(String format) throws Exception {
    for (Optional<SessionToken> token : List.of(IN_BODY, IN_HEADER)) {
      try (SignedCalls calls =
          start(new SessionScheme(login(format), token, true, Optional.empty()))) {
        assertThat(calls.call(calls.post()).status()).isEqualTo(200);
        assertThat(calls.call(calls.get()).status()).isEqualTo(200);
        assertThat(calls.lab().requests())
            .extracting(LabRequest::operation)
            .containsExactly("login", "", "");
      }
    }
  }

  @Test
  void cookieAloneCarriesASession() throws Exception {
    try (SignedCalls calls =
        start(new SessionScheme(login("form"), Optional.empty(), true, Optional.empty()))) {
      assertThat(calls.call(calls.get()).status()).isEqualTo(200);
      assertThat(calls.problem(calls.get()))
          .isEqualTo(
              "No credential was sent; expected a token that was issued here in the cookie"
                  + " \"lab_session\"");
      assertThat(calls.problem(calls.get().withHeader("Cookie", "lab_session=x")))
          .isEqualTo(
              "Scheme \"auth\": the cookie \"lab_session\" is not right: it holds another value"
                  + " than a token that was issued here");
    }
  }

  @Test
  void sessionEndsAndIsRenewed() throws Exception {
    try (SignedCalls calls =
        start(new SessionScheme(login("json"), IN_BODY, false, Optional.empty()))) {
      AuthHttpClient client = calls.client(calls.authentication(calls.lab().credentials()));
      assertThat(client.send(calls.get()).status()).isEqualTo(200);
      String token = calls.signed(calls.get()).headers().first("X-Session").orElseThrow();
      calls.wait(Duration.ofMinutes(61));
      assertThat(calls.problem(calls.get().withHeader("X-Session", token)))
          .isEqualTo(
              "Scheme \"auth\": the header \"X-Session\" is not right: its token has expired;"
                  + " refresh it or get a new one");
      assertThat(client.send(calls.get()).status()).isEqualTo(200);
    }
  }

  /** A client that does not know how long a session lives learns it from a 401. */
  @Test
  void sessionThatEndsUnknownIsRenewedAfterARefusal() throws Exception {
    try (SignedCalls calls =
        start(new SessionScheme(login("json"), IN_HEADER, true, Optional.empty()))) {
      AuthHttpClient client = calls.client(calls.authentication(calls.lab().credentials()));
      assertThat(client.send(calls.get()).status()).isEqualTo(200);
      calls.wait(Duration.ofMinutes(61));
      assertThat(client.send(calls.get()).status()).isEqualTo(200);
      assertThat(calls.lab().requests())
          .extracting(LabRequest::status)
          .containsExactly(200, 200, 401, 200, 200);
    }
  }

  @Test
  void wrongLoginIsRefusedByName() throws IOException {
    for (String format : List.of("json", "form", "basic", "query")) {
      try (SignedCalls calls =
          start(new SessionScheme(login(format), IN_BODY, false, Optional.empty()))) {
        Map<String, Secret> held =
            Map.of(
                "user",
                calls.lab().credentials().require("user"),
                "password",
                Secret.of("wrong"),
                "appKey",
                calls.lab().credentials().require("appKey"));
        assertThatThrownBy(
                () -> calls.call(calls.get(), calls.authentication(Credentials.of(held))))
            .isInstanceOf(LoginException.class);
        assertThat(calls.lab().requests().get(0).problem()).isEqualTo(problem(format));
      }
    }
  }

  private static String problem(String format) {
    return switch (format) {
      case "basic" -> "The login takes user name and password by Basic, which are not right";
      case "query" -> "The query parameter \"password\" of the login is missing or not right";
      default -> "The body field \"password\" of the login is missing or not right";
    };
  }

  @Test
  void loginIsTakenAsTheApiWantsIt() throws IOException {
    try (SignedCalls calls =
        start(new SessionScheme(login("json"), IN_BODY, false, Optional.empty()))) {
      String header = "X-App-Key: " + calls.lab().credentials().require("appKey").reveal();
      String login = " /v1/login\nContent-Type: ";
      Wire.send(calls.lab().baseUrl(), "GET" + login + "application/json\n" + header, "{}");
      Wire.send(calls.lab().baseUrl(), "POST" + login + "text/plain\n" + header, "{}");
      Wire.send(calls.lab().baseUrl(), "POST" + login + "application/json", "{}");
      assertThat(calls.lab().requests())
          .extracting(LabRequest::problem)
          .containsExactly(
              "The login takes POST but was GET",
              "The login takes application/json but was \"text/plain\"",
              "The header \"X-App-Key\" of the login is missing or not right");
    }
  }

  /** Nested JSON, two steps, two values of the answer, one of them inside of Basic. */
  @Test
  void loginInTwoStepsBeginsASession() throws Exception {
    SessionScheme scheme =
        SessionScheme.builder(
                SessionLogin.builder("https://api.acme.example/v1/ticket")
                    .method("GET")
                    .format("query")
                    .fields(Map.of("app", "{appKey}"))
                    .take(Map.of("ticket", "/data/ticket"))
                    .then(second())
                    .build())
            .token(
                SessionToken.builder("/token", Placement.HEADER, "Authorization")
                    .value("Basic {$base64:{user}:{$token}}")
                    .expiresField("/ends")
                    .build())
            .also(
                List.of(
                    SessionToken.builder("X-CSRF", Placement.HEADER, "X-CSRF")
                        .fromHeader(true)
                        .build()))
            .build();
    try (SignedCalls calls = start(scheme)) {
      assertThat(calls.call(calls.get()).status()).isEqualTo(200);
      assertThat(calls.lab().requests())
          .extracting(LabRequest::operation)
          .containsExactly("login", "login", "");
      Request signed = calls.signed(calls.get());
      assertThat(calls.problem(signed.withHeader("X-CSRF", "x")))
          .isEqualTo(
              "Scheme \"auth\": the header \"X-CSRF\" is not right: it holds another value than a"
                  + " token that was issued here");
      assertThat(calls.problem(signed.withHeader("Authorization", "Basic eDp5")))
          .isEqualTo(
              "Scheme \"auth\": the header \"Authorization\" is not right: it is not of the form"
                  + " Basic {$base64:{user}:{$token}}");
    }
  }

  private static SessionLogin second() {
    return SessionLogin.builder("https://api.acme.example/v1/session")
        .headers(Map.of("X-Ticket", "{$ticket}"))
        .body("{\"with\":[{\"name\":\"{user}\",\"password\":\"{password}\"}],\"keep\":true}")
        .build();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "x | {} | The header \"X-Ticket\" of the login is missing or not right",
        "  | {} | The body of the login has other fields at \"\"",
        "  | { | The body of the login is not JSON",
        "  | {\"with\":[{\"name\":\"n\",\"password\":\"p\"}],\"keep\":true}"
            + " | The body of the login lacks the right value at /with/0/name",
      })
  void secondStepIsTakenAsTheApiWantsIt(String ticket, String body, String problem)
      throws IOException {
    SessionScheme scheme =
        SessionScheme.builder(
                SessionLogin.builder("https://api.acme.example/v1/ticket")
                    .fields(Map.of("app", "{appKey}"))
                    .take(Map.of("ticket", "/ticket"))
                    .then(second())
                    .build())
            .token(SessionToken.builder("/token", Placement.HEADER, "X-T").build())
            .build();
    try (SignedCalls calls = start(scheme)) {
      String right = "POST /v1/ticket\nContent-Type: application/json";
      String app = calls.lab().credentials().require("appKey").reveal();
      String answer = Wire.send(calls.lab().baseUrl(), right, "{\"app\":\"" + app + "\"}").body();
      String issued = answer.replaceAll("(?s).*\"ticket\":\"([^\"]+)\".*", "$1");
      Wire.send(
          calls.lab().baseUrl(),
          "POST /v1/session\nContent-Type: application/json\nX-Ticket: "
              + (ticket == null ? issued : ticket),
          body);
      assertThat(calls.lab().requests().get(1).problem()).isEqualTo(problem);
    }
  }

  @Test
  void allOfTheAnswerMayBeTheToken() throws Exception {
    SessionToken token =
        SessionToken.builder("", Placement.HEADER, "Authorization").format("text").build();
    try (SignedCalls calls =
        start(new SessionScheme(login("query"), Optional.of(token), false, Optional.empty()))) {
      assertThat(calls.call(calls.get()).status()).isEqualTo(200);
    }
  }

  /** XML both ways, with a value that needs escapes, and a step before it whose answer is XML. */
  @Test
  void loginInXmlBeginsASession() throws Exception {
    SessionLogin first =
        SessionLogin.builder("https://api.acme.example/v1/ticket")
            .format("form")
            .fields(Map.of("app", "{appKey}"))
            .answer("xml")
            .take(Map.of("ticket", "/answer/ticket/@id"))
            .then(soap())
            .build();
    SessionToken token =
        SessionToken.builder("/Envelope/Body/result/sessionId", Placement.HEADER, "X-T")
            .expiresField("/Envelope/Body/result/life")
            .build();
    try (SignedCalls calls = start(SessionScheme.builder(first).token(token).build())) {
      assertThat(calls.call(calls.get()).status()).isEqualTo(200);
      assertThat(calls.lab().requests())
          .extracting(LabRequest::operation)
          .containsExactly("login", "login", "");
      Authentication session = calls.authentication(calls.lab().credentials());
      AuthHttpClient client = calls.client(session);
      assertThat(client.send(calls.get()).status()).isEqualTo(200);
      calls.wait(Duration.ofMinutes(61));
      assertThat(client.send(calls.get()).status()).isEqualTo(200);
      assertThat(calls.lab().requests()).noneMatch(request -> request.status() != 200);
    }
  }

  private static SessionLogin soap() {
    return SessionLogin.builder("https://api.acme.example/v1/soap")
        .format("xml")
        .headers(Map.of("Content-Type", "text/xml; charset=UTF-8"))
        .body(
            "<?xml version=\"1.0\"?><s:E xmlns:s=\"urn:s\"><!-- c --><s:B by=\"{$ticket}\">"
                + "<user>{user}</user> <password>{password} &amp;&lt;</password></s:B></s:E>")
        .answer("xml")
        .build();
  }

  @Test
  void loginInXmlIsTakenAsTheApiWantsIt() throws IOException {
    SessionScheme scheme =
        SessionScheme.builder(
                SessionLogin.builder("https://api.acme.example/v1/soap")
                    .format("xml")
                    .body("<a xmlns=\"urn:a\" x=\"{user}\"><b>{password}</b><c/></a>")
                    .build())
            .token(SessionToken.builder("/token", Placement.HEADER, "X-T").build())
            .build();
    try (SignedCalls calls = start(scheme)) {
      String user = calls.lab().credentials().require("user").reveal();
      String password = calls.lab().credentials().require("password").reveal();
      String right = "<b>" + password + "</b><c></c>";
      Map<String, String> problems = new LinkedHashMap<>();
      problems.put("<a", "The body of the login is not XML, or has a document type");
      problems.put(
          "<!DOCTYPE a [<!ENTITY u \"" + user + "\">]><a xmlns='urn:a' x='&u;'>" + right + "</a>",
          "The body of the login is not XML, or has a document type");
      problems.put("<a x='" + user + "'/>", "The body of the login has another element than /a");
      problems.put(
          "<a xmlns='urn:a' x='1'>" + right + "</a>",
          "The body of the login lacks the right value at /a/@x");
      problems.put(
          "<a xmlns='urn:a'>" + right + "</a>",
          "The body of the login has other elements or attributes at /a");
      problems.put(
          "<a xmlns='urn:a' x='" + user + "'><b>1</b><c/></a>",
          "The body of the login lacks the right value at /a/b");
      problems.put(
          "<a xmlns='urn:a' x='" + user + "'><c/><b>" + password + "</b></a>",
          "The body of the login has another element than /a/b");
      problems.put(
          "<a xmlns='urn:a' x='" + user + "'>" + right + "text</a>",
          "The body of the login lacks the right value at /a");
      problems.put("<p:a xmlns:p='urn:a' x='" + user + "'>" + prefixed(right) + "</p:a>", "");
      String post = "POST /v1/soap\nContent-Type: application/xml";
      for (String body : problems.keySet()) {
        Wire.send(calls.lab().baseUrl(), post, body);
      }
      Wire.send(calls.lab().baseUrl(), "POST /v1/soap\nContent-Type: application/json", "{}");
      problems.put("{}", "The login takes application/xml but was \"application/json\"");
      assertThat(calls.lab().requests())
          .extracting(LabRequest::problem)
          .containsExactlyElementsOf(problems.values());
    }
  }

  /** As where one address takes keys and commands, told apart by a parameter. */
  @Test
  void callsOfTheApiMayGoToTheAddressOfItsLogin() throws Exception {
    SessionLogin login =
        SessionLogin.builder("https://api.acme.example/v1/items?page=2&q=a%20b")
            .format("form")
            .fields(Map.of("type", "keygen", "user", "{user}", "password", "{password}"))
            .answer("xml")
            .build();
    SessionToken key =
        SessionToken.builder("/response/result/key", Placement.HEADER, "X-Key").build();
    try (SignedCalls calls = start(SessionScheme.builder(login).token(key).build())) {
      Request post = calls.signed(calls.post());
      assertThat(calls.problem(post)).isEmpty();
      assertThat(calls.problem(calls.signed(calls.get()))).isEmpty();
      assertThat(calls.problem(post.withHeader("X-Key", "x")))
          .isEqualTo(
              "The login takes application/x-www-form-urlencoded but was \"application/json\"");
    }
  }

  private static String prefixed(String elements) {
    return elements.replaceAll("<(/?)", "<$1p:");
  }

  private static SignedCalls start(SessionScheme scheme) throws IOException {
    return SignedCalls.of(scheme, "user", "password", "appKey");
  }

  private static SessionLogin login(String format) {
    return new SessionLogin(
        "POST",
        "https://api.acme.example/v1/login",
        format,
        Map.of("username", "{user}", "password", "{password}"),
        Map.of("X-App-Key", "{appKey}"));
  }
}
