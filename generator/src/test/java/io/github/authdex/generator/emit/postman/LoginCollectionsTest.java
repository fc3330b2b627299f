package io.github.authdex.generator.emit.postman;

import static io.github.authdex.generator.golden.Apis.api;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.client.OrderedMap;
import io.github.authdex.generator.emit.collection.LabValues;
import io.github.authdex.generator.node.EchoServer;
import io.github.authdex.generator.node.Newman;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs collections whose script logs in against the lab. */
final class LoginCollectionsTest {
  private static final Optional<SessionToken> IN_BODY =
      Optional.of(
          new SessionToken(
              false,
              "/data/token",
              Placement.HEADER,
              "X-Session",
              "s ",
              Optional.of("/data/life")));
  private static final Optional<SessionToken> IN_HEADER =
      Optional.of(
          new SessionToken(true, "X-Auth-Token", Placement.QUERY, "session", "", Optional.empty()));

  private final Map<String, Lab> labs = new LinkedHashMap<>();
  private Newman newman;

  @BeforeEach
  void start(@TempDir Path temp) {
    newman = new Newman(temp);
  }

  @AfterEach
  void stop() {
    labs.values().forEach(Lab::close);
  }

  @Test
  void oneLoginOfEachFormatBeginsASession() throws Exception {
    for (String format : List.of("json", "form", "basic", "query")) {
      add(format + "-body", new SessionScheme(login(format), IN_BODY, true, Optional.empty()));
      add(format + "-header", new SessionScheme(login(format), IN_HEADER, false, Optional.of(60)));
    }
    add("cookies", new SessionScheme(login("form"), Optional.empty(), true, Optional.empty()));

    assertThat(newman.run().values())
        .hasSize(9)
        .allSatisfy(
            run -> {
              assertThat(run.problems()).as(run.name()).isEmpty();
              assertThat(run.warnings()).as(run.name()).isEmpty();
              assertThat(run.statuses()).as(run.name()).hasSize(3).containsOnly(200);
              assertThat(labs.get(run.name()).requests())
                  .as(run.name())
                  .extracting(LabRequest::operation)
                  .containsExactly("login", "read", "write", "list");
            });
  }

  /** Nested JSON with values that need escapes, two steps, a second value, a token inside Basic. */
  @Test
  void loginOfTwoStepsBeginsASession() throws Exception {
    SessionLogin second =
        SessionLogin.builder("/session")
            .headers(Map.of("X-Ticket", "t {$ticket}"))
            .body("{\"with\":{\"name\":\"{username}\",\"password\":\"{password} \\\"\"},\"n\":[1]}")
            .build();
    SessionLogin first =
        SessionLogin.builder("/ticket")
            .format("query")
            .fields(Map.of("tenant", "{tenant}"))
            .take(Map.of("ticket", "/data/ticket"))
            .then(second)
            .build();
    SessionToken token =
        SessionToken.builder("/token", Placement.HEADER, "Authorization")
            .value("Basic {$base64:{username}:{$token}}")
            .expiresField("/life")
            .build();
    SessionToken csrf =
        SessionToken.builder("X-CSRF", Placement.HEADER, "X-CSRF").fromHeader(true).build();
    add("steps", SessionScheme.builder(first).token(token).also(List.of(csrf)).build());
    SessionToken text =
        SessionToken.builder("", Placement.HEADER, "X-Session").format("text").build();
    add("text", new SessionScheme(login("json"), Optional.of(text), false, Optional.empty()));

    assertThat(newman.run().values())
        .hasSize(2)
        .allSatisfy(
            run -> {
              assertThat(run.problems()).as(run.name()).isEmpty();
              assertThat(run.statuses()).as(run.name()).hasSize(3).containsOnly(200);
            });
    assertThat(labs.get("steps").requests())
        .extracting(LabRequest::operation)
        .containsExactly("login", "login", "read", "write", "list");
  }

  /** XML both ways, and a step before it whose answer is XML; one more answers a form. */
  @Test
  void loginInXmlBeginsASession() throws Exception {
    SessionLogin soap =
        SessionLogin.builder("/soap")
            .format("xml")
            .headers(Map.of("Content-Type", "text/xml; charset=UTF-8", "SOAPAction", "login"))
            .body(
                """
                <?xml version="1.0" encoding="utf-8"?>
                <s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>
                  <login xmlns="urn:acme" ticket="{$ticket}">
                    <username>{username}</username>
                    <password>&lt;{password}&gt;</password>
                  </login>
                </s:Body></s:Envelope>
                """)
            .answer("xml")
            .build();
    SessionLogin first =
        SessionLogin.builder("/ticket")
            .format("query")
            .fields(Map.of("tenant", "{tenant}"))
            .answer("xml")
            .take(Map.of("ticket", "/answer/ticket/@id"))
            .then(soap)
            .build();
    SessionToken session =
        SessionToken.builder("/Envelope/Body/result/sessionId", Placement.HEADER, "X-Session")
            .expiresField("/Envelope/Body/result/@life")
            .build();
    add("soap", SessionScheme.builder(first).token(session).build());
    SessionLogin form =
        SessionLogin.builder("/login")
            .format("form")
            .fields(Map.of("user", "{username}", "password", "{password}", "tenant", "{tenant}"))
            .answer("xml")
            .build();
    SessionToken key =
        SessionToken.builder("/response/result/key", Placement.HEADER, "X-Key").build();
    add("form", SessionScheme.builder(form).token(key).build());

    assertThat(newman.run().values())
        .hasSize(2)
        .allSatisfy(
            run -> {
              assertThat(run.problems()).as(run.name()).isEmpty();
              assertThat(run.statuses()).as(run.name()).hasSize(3).containsOnly(200);
            });
    assertThat(labs.get("soap").requests())
        .extracting(LabRequest::operation)
        .containsExactly("login", "login", "read", "write", "list");
  }

  /** Prefixes do not count, the first element that holds text alone does; values are escaped. */
  @Test
  void answerInXmlIsReadByTheNamesOfItsElements() throws Exception {
    String right =
        "<s:E xmlns:s='urn:s'><s:R><id>1</id></s:R><s:R n='1'><s:k><in/></s:k>"
            + "<s:k a='2'> to&amp;ken </s:k><s:k>late</s:k></s:R></s:E>";
    Map<String, String> answers =
        OrderedMap.of(
            Map.entry("/right/login", right),
            Map.entry("/typed/login", "<!DOCTYPE E [<!ENTITY t 'x'>]><E><R><k>t</k></R></E>"),
            Map.entry("/empty/login", "<E><R><k/></R></E>"),
            Map.entry("/other/login", "{\"E\":{\"R\":{\"k\":\"t\"}}}"));
    try (EchoServer echo =
        EchoServer.start(
            request ->
                new EchoServer.Answer(
                    200, Map.of(), answers.getOrDefault(request.target(), "{}")))) {
      SessionLogin login =
          SessionLogin.builder("/login")
              .format("xml")
              .body("<l p=\"{password}\">{username}</l>")
              .answer("xml")
              .build();
      SessionToken token = SessionToken.builder("/E/R/k", Placement.HEADER, "X-Key").build();
      ApiModel model = model(SessionScheme.builder(login).token(token).build());
      for (String name : List.of("right", "typed", "empty", "other")) {
        newman.add(name, model, 1, (variable, emitted) -> echoed(echo, name, variable, emitted));
      }
      Map<String, Newman.Run> runs = newman.run();
      assertThat(runs.remove("right").problems()).isEmpty();
      assertThat(echo.below("/right").get(0).body())
          .isEqualTo("<l p=\"a&#38;&#60;b&#62;\">&#34;u&#39;</l>");
      assertThat(echo.below("/right").get(1).header("X-Key")).hasValue("to&ken");
      assertThat(runs.values())
          .allSatisfy(
              run ->
                  assertThat(run.problems())
                      .containsOnly(
                          "assertion:0 in test-script: Its answer has no token at /E/R/k"));
    }
  }

  private static String echoed(EchoServer echo, String name, String variable, String emitted) {
    return switch (variable) {
      case "acme_password" -> "a&<b>";
      case "acme_username" -> "\"u'";
      default -> emitted.replaceFirst("^https://[^/]*", echo.url() + "/" + name);
    };
  }

  @Test
  void refusedLoginFailsTheRunAndMissingCredentialsAreNamed() throws Exception {
    SessionScheme scheme = new SessionScheme(login("json"), IN_BODY, false, Optional.empty());
    add("wrong", scheme, Map.of("acme_password", "other"));
    add("missing", scheme, Map.of("acme_password", "", "acme_tenant", ""));
    add("plain", scheme, Map.of("acme_auth_login_url", "http://login.acme.example/?a=secret"));
    Map<String, Newman.Run> runs = newman.run();

    assertThat(runs.get("wrong").problems())
        .containsOnly("assertion:0 in test-script: It refused: 401");
    assertThat(runs.get("missing").warnings())
        .containsOnly(
            "No session was begun: fill acme_password or acme_tenant or acme_auth_token in the"
                + " environment.");
    assertThat(runs.get("plain").problems())
        .containsOnly(
            "assertion:0 in test-script: It needs https; only a loopback address may do without.");
    assertThat(runs.values()).allSatisfy(run -> assertThat(run.statuses()).containsOnly(401));
  }

  private static SessionLogin login(String format) {
    return new SessionLogin(
        "POST",
        "/login",
        format,
        OrderedMap.of(Map.entry("username", "{username}"), Map.entry("password", "{password}")),
        Map.of("X-Tenant", "{tenant}"));
  }

  private static ApiModel model(SessionScheme scheme) {
    return api("acme")
        .scheme("auth", scheme)
        .requires(Alternative.of("auth"))
        .get("read", "/read")
        .get("write", "/write")
        .get("list", "/list")
        .build();
  }

  private void add(String name, SessionScheme scheme) throws IOException {
    add(name, scheme, Map.of());
  }

  private void add(String name, SessionScheme scheme, Map<String, String> own) throws IOException {
    ApiModel model = model(scheme);
    Lab lab = Lab.start(model, LabOptions.STANDARD);
    labs.put(name, lab);
    Map<String, String> held = LabValues.held(model, lab);
    newman.add(
        name,
        model,
        10,
        (variable, emitted) ->
            own.containsKey(variable)
                ? own.get(variable)
                : LabValues.fill(held, lab).apply(variable, emitted));
  }
}
