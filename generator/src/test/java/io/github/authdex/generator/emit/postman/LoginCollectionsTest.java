package io.github.authdex.generator.emit.postman;

import static io.github.authdex.generator.golden.Apis.api;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.client.OrderedMap;
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

  private void add(String name, SessionScheme scheme) throws IOException {
    add(name, scheme, Map.of());
  }

  private void add(String name, SessionScheme scheme, Map<String, String> own) throws IOException {
    ApiModel model =
        api("acme")
            .scheme("auth", scheme)
            .requires(Alternative.of("auth"))
            .get("read", "/read")
            .get("write", "/write")
            .get("list", "/list")
            .build();
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
