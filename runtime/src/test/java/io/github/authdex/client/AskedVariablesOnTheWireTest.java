package io.github.authdex.client;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.ValueRequest;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of an API that tells where it lives when it is asked, on the wire. */
@Timeout(60)
class AskedVariablesOnTheWireTest {
  private static final AuthRequirement REQUIREMENT =
      AuthRequirement.anyOf(Alternative.of("oauth2"));

  private volatile String told = "[{\"id\":4711}]";
  private volatile String refused = "";
  private final AtomicInteger tokens = new AtomicInteger();
  private final WireServer wire =
      new WireServer(
          request ->
              request.target().equals("/token")
                  ? reply(
                      "{\"access_token\":\"t" + tokens.incrementAndGet() + "\"}",
                      "HTTP/1.1 200 OK",
                      "Content-Type: application/json")
                  : request.target().equals("/sites")
                      ? sites(request.first("Authorization"))
                      : reply("", "HTTP/1.1 200 OK"));

  private WireServer.Reply sites(String authorization) {
    return !refused.isEmpty() && authorization.endsWith(refused)
        ? reply("", "HTTP/1.1 401 Unauthorized")
        : reply(told, "HTTP/1.1 200 OK", "Content-Type: application/json");
  }

  @AfterEach
  void stop() {
    wire.close();
  }

  private List<String> seen() {
    return wire.arrived().stream()
        .map(request -> request.target() + " " + request.first("Authorization"))
        .toList();
  }

  @Test
  void whereTheApiLivesIsAskedOnceWithTheTokenOfTheCall() throws Exception {
    ApiClient client = api(ask().build()).client(app());
    call(client).send();
    call(client).sendAsync().join();
    assertThat(seen())
        .containsExactly(
            "/token Basic YXBwOmh1c2g=",
            "/sites Bearer t1",
            "/4711/x Bearer t1",
            "/4711/x Bearer t1");
  }

  @Test
  void callsAtTheSameTimeAskOnce() {
    ApiClient client = api(ask().build()).client(key("k"));
    CompletableFuture.allOf(
            call(client).sendAsync(), call(client).sendAsync(), call(client).sendAsync())
        .join();
    assertThat(seen())
        .containsExactlyInAnyOrder(
            "/sites Bearer k", "/4711/x Bearer k", "/4711/x Bearer k", "/4711/x Bearer k");
  }

  @Test
  void otherTextMayStandInFrontOfTheTokenThere() throws Exception {
    call(api(ask().prefix("OAuth ").build()).client(key("k"))).send();
    assertThat(seen()).containsExactly("/sites OAuth k", "/4711/x Bearer k");
  }

  @ParameterizedTest
  @CsvSource({"'', Bearer", "'OAuth ', OAuth"})
  void tokenThatIsRefusedThereIsRenewed(String prefix, String word) throws Exception {
    refused = " t1";
    call(api(ask().prefix(prefix).build()).client(app())).send();
    assertThat(seen())
        .containsExactly(
            "/token Basic YXBwOmh1c2g=",
            "/sites " + word + " t1",
            "/token Basic YXBwOmh1c2g=",
            "/sites " + word + " t2",
            "/4711/x Bearer t2");
  }

  @Test
  void valueOfTheCallerIsUsedAndNobodyIsAsked() throws Exception {
    call(api(ask().build()).variable("site", "12").client(key("k"))).send();
    assertThat(seen()).containsExactly("/12/x Bearer k");
  }

  @Test
  void failureIsNotKept() throws Exception {
    ApiClient client = api(ask().build()).client(key("k"));
    told = "[]";
    assertThatThrownBy(() -> call(client).send()).isInstanceOf(ProtocolException.class);
    told = "[{\"id\":12}]";
    call(client).send();
    assertThat(seen()).containsExactly("/sites Bearer k", "/sites Bearer k", "/12/x Bearer k");
  }

  /** They may be another tenant's. */
  @Test
  void otherCredentialsAskAnew() throws Exception {
    AtomicInteger calls = new AtomicInteger();
    CredentialSource source =
        () ->
            CredentialSource.Held.of(Map.of("token", Secret.of(calls.get() == 0 ? "one" : "two")));
    ApiClient client = api(ask().build()).client(AuthChoice.of(bearer(), source));
    call(client).send();
    calls.set(1);
    told = "[{\"id\":12}]";
    call(client).send();
    assertThat(seen())
        .containsExactly(
            "/sites Bearer one", "/4711/x Bearer one", "/sites Bearer two", "/12/x Bearer two");
  }

  @Test
  void credentialOfAnotherSchemeIsNotTakenThere() {
    ApiClient client = api(ask().schemes(List.of("other")).build()).client(key("k"));
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for \"site\" of the server "
                + wire.uri("")
                + "/{site}; the answer of "
                + wire.uri("/sites")
                + " to other tells it at /0/id, but not with the credentials in use");
    assertThat(seen()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{\"id\":1},{\"id\":2}]|there were 2",
        "[]|there was none",
        "{\"id\":1}|there was none",
        "[{\"id\":\"\"}]|there was none",
        "no JSON|there was none",
      })
  void answerThatTellsNotOneValueIsRefused(String answer, String found) {
    told = answer;
    ApiClient client = api(ask().build()).client(key("k"));
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected one text at /0/id of the answer of "
                + wire.uri("/sites")
                + ", which tells where the API lives, but "
                + found
                + "; or give the variable's value");
    assertThat(seen()).containsExactly("/sites Bearer k");
  }

  @Test
  void severalItemsThatTellTheSameAreNoChoice() throws Exception {
    told = "[{\"id\":1,\"scopes\":[\"a\"]},{\"id\":1},{}]";
    call(api(ask().build()).client(key("k"))).send();
    assertThat(seen()).containsExactly("/sites Bearer k", "/1/x Bearer k");
  }

  @Test
  void refusalIsTold() {
    refused = "k";
    ApiClient client = api(ask().build()).client(key("k"));
    assertThatThrownBy(() -> call(client).sendAsync().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected one text at /0/id of the answer of "
                + wire.uri("/sites")
                + ", which tells where the API lives, but the status was 401; or give the"
                + " variable's value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "1/../..", "1?x=", "1#", "@evil", "a", " 1"})
  void valueThatDoesNotFitGetsNoCall(String value) {
    told = "[{\"id\":\"" + value + "\"}]";
    ApiClient client = api(ask().build()).client(key("k"));
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(ProtocolException.class)
        .hasMessageStartingWith(
            "Expected a value for \"site\" like \"[0-9]+\" at /0/id of the answer of "
                + wire.uri("/sites")
                + " but was \"");
    assertThat(seen()).containsExactly("/sites Bearer k");
  }

  private ValueRequest.Builder ask() {
    return ValueRequest.builder(wire.uri("/sites").toString(), "/0/id");
  }

  private static BoundScheme bearer() {
    return BoundScheme.builder("oauth2", BearerScheme.BEARER).build();
  }

  private static AuthChoice key(String value) {
    return AuthChoice.of(bearer(), Map.of("token", Secret.of(value)));
  }

  private AuthChoice app() {
    OAuth2Scheme scheme =
        new OAuth2Scheme(
            List.of(
                OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS)
                    .tokenUrl(wire.uri("/token").toString())
                    .build()),
            OAuth2Options.builder().build());
    return AuthChoice.of(
        BoundScheme.builder("oauth2", scheme).build(),
        Map.of("clientId", Secret.of("app"), "clientSecret", Secret.of("hush")));
  }

  private Builder api(ValueRequest request) {
    ServerVariable site =
        ServerVariable.builder("site")
            .pattern(Pattern.compile("[0-9]+"))
            .from(VariableSource.builder().request(request).build())
            .build();
    return new Builder(
        Server.builder(wire.uri("") + "/{site}").variables(Map.of("site", site)).build());
  }

  private static Call<String> call(ApiClient client) {
    return client.call("x", "GET", "/x", REQUIREMENT, Answer.text("text/plain"));
  }

  private static final class Builder extends ClientBuilder<Builder> {
    Builder(Server server) {
      super(List.of(server), Map.of(), List.of());
    }

    @Override
    protected Builder self() {
      return this;
    }
  }
}
