package io.github.authdex.auth.leak;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Body;
import io.github.authdex.client.Answer;
import io.github.authdex.client.ApiClient;
import io.github.authdex.client.AuthChoice;
import io.github.authdex.client.CallLog;
import io.github.authdex.client.ClientBuilder;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A client's log, content included, has no secret of any kind, though the server sends back all
 * that it was sent: in header fields that are shown, and in content.
 */
class CallLogLeakTest {
  private static final WireServer API = new WireServer(CallLogLeakTest::answer);
  private static final String TOKEN =
      "{\"access_token\":\"%sissued\",\"token_type\":\"Bearer\",\"expires_in\":60}"
          .formatted(LeakCases.CANARY);

  @AfterAll
  static void stop() {
    API.close();
  }

  private static Reply answer(Arrived request) {
    if (request.target().startsWith("/token")) {
      boolean bound =
          request.fields().stream().anyMatch(field -> field.name().equalsIgnoreCase("DPoP"));
      return reply(bound ? TOKEN.replace("Bearer", "DPoP") : TOKEN, "HTTP/1.1 200 OK");
    }
    if (request.target().startsWith("/oidc")) {
      return reply(
          "{\"issuer\":\"%1$s\",\"token_endpoint\":\"%1$s/token\"}".formatted(API.uri("")),
          "HTTP/1.1 200 OK");
    }
    String echo =
        request.target()
            + " "
            + request.body()
            + " "
            + String.join(" ", request.fields().stream().map(field -> field.value()).toList());
    return reply(
        request.target().contains("json")
            ? "{\"a\":\"" + echo.replace("\\", "\\\\").replace("\"", "\\\"") + "\"}"
            : echo,
        request.target().contains("refused") ? "HTTP/1.1 403 No" : "HTTP/1.1 200 OK",
        "Content-Type: " + (request.target().contains("json") ? "application/json" : "text/plain"),
        "Warning: " + echo,
        "X-Session: " + echo);
  }

  /** Sends to the server alone, and tells all. */
  private static final class Builder extends ClientBuilder<Builder> {
    Builder() {
      super(List.of(Server.of("https://api.example")), Map.of(), List.of());
    }

    @Override
    protected Builder self() {
      return this;
    }

    ApiClient build(AuthChoice auth) {
      return client(auth);
    }
  }

  static Stream<LeakCase> cases() {
    return LeakContract.cases();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void secretIsInNoText(LeakCase one) {
    Map<String, Secret> held = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    one.credentials()
        .forEach(
            (role, value) -> {
              held.put(role, Secret.of(value));
              names.put(role, role);
            });
    BoundScheme scheme = new BoundScheme("scheme", "", "", one.scheme(), names);
    List<String> texts = new CopyOnWriteArrayList<>();
    call(AuthChoice.of(scheme, held), texts);
    int before = texts.size();
    call(AuthChoice.of(scheme, () -> CredentialSource.Held.of(held)), texts);

    if (!one.name().contains("wrong") && !one.scheme().kind().equals("mtls")) {
      assertThat(before).isPositive();
      assertThat(texts).anyMatch(text -> text.startsWith("> POST "));
    }
    for (String text : texts) {
      assertThat(one.traces().foundIn(text)).isEqualTo(Optional.empty());
    }
  }

  private static void call(AuthChoice auth, List<String> texts) {
    AuthRequirement needed = new AuthRequirement(List.of(Alternative.of("scheme")));
    try (ApiClient client =
        new Builder()
            .baseUrl(API.uri(""))
            .endpoints(url -> url)
            .log(CallLog.to(texts::add).withContent(20_000))
            .build(auth)) {
      for (String path : List.of("echo", "json", "refused")) {
        try {
          client
              .call("echo", "POST", "/" + path + "/%7Bkey%7D", needed, Answer.text("text/plain"))
              .raw("application/x-www-form-urlencoded", Body.of("a=b"))
              .send();
        } catch (IOException | RuntimeException e) {
          // What fails is logged up to there.
        }
      }
    }
  }
}
