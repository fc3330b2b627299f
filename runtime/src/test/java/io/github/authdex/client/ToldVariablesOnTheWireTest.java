package io.github.authdex.client;

import static io.github.authdex.auth.WireServer.reply;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthRequirement;
import io.github.authdex.auth.AuthRequirement.Alternative;
import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.CredentialPart;
import io.github.authdex.auth.credential.CredentialSource;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.jwt.JwtExchange;
import io.github.authdex.auth.jwt.JwtScheme;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.session.SessionLogin;
import io.github.authdex.auth.session.SessionScheme;
import io.github.authdex.auth.session.SessionToken;
import io.github.authdex.auth.token.InMemoryTokenStore;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.auth.token.TokenStore;
import java.net.ProtocolException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls of an API whose token answer tells where it lives, on the wire. */
@Timeout(60)
class ToldVariablesOnTheWireTest {
  private static final AuthRequirement REQUIREMENT =
      AuthRequirement.anyOf(Alternative.of("oauth2"));
  private static final VariableSource URL =
      VariableSource.builder().token("/instance_url").wholeUrl(true).build();
  private static final VariableSource VALUE = VariableSource.builder().token("/account/id").build();

  private volatile String told = "";
  private final WireServer wire =
      new WireServer(
          request ->
              request.target().equals("/token")
                  ? reply(token(), "HTTP/1.1 200 OK", "Content-Type: application/json")
                  : reply("", "HTTP/1.1 200 OK"));

  @AfterEach
  void stop() {
    wire.close();
  }

  private String token() {
    return "{\"access_token\":\"t\",\"expires_in\":3600" + told.replace("PORT", port()) + "}";
  }

  private String port() {
    return String.valueOf(wire.address().getPort());
  }

  private List<String> seen() {
    return wire.arrived().stream()
        .map(request -> request.target() + " " + request.first("Authorization"))
        .toList();
  }

  @Test
  void whereTheApiLivesIsTakenFromTheUrlThatTheTokenAnswerTells() throws Exception {
    told = ",\"instance_url\":\"http://127.0.0.1:PORT\"";
    call(byUrl().client(app())).send();
    assertThat(seen()).containsExactly("/token Basic YXBwOmh1c2g=", "/v1/x Bearer t");
  }

  @Test
  void whereTheApiLivesIsTakenFromTheValueThatTheTokenAnswerTells() throws Exception {
    told = ",\"account\":{\"id\":4711}";
    call(byValue().client(app())).sendAsync().join();
    assertThat(seen()).containsExactly("/token Basic YXBwOmh1c2g=", "/4711/x Bearer t");
  }

  @Test
  void valueOfTheCallerIsUsedAndNothingIsAskedOfTheAnswer() throws Exception {
    call(byValue().variable("account", "12").client(app())).send();
    assertThat(seen()).containsExactly("/token Basic YXBwOmh1c2g=", "/12/x Bearer t");
  }

  @Test
  void keptTokenKeepsWhatTheAnswerTold() throws Exception {
    TokenStore store = new InMemoryTokenStore();
    told = ",\"account\":{\"id\":4711}";
    call(byValue().tokens(store).client(app())).send();
    call(byValue().tokens(store).client(app())).send();
    assertThat(seen())
        .containsExactly("/token Basic YXBwOmh1c2g=", "/4711/x Bearer t", "/4711/x Bearer t");
  }

  @Test
  void tokenThatWasKeptWithoutIsGotAnew() throws Exception {
    TokenStore store = new InMemoryTokenStore();
    call(byValue().variable("account", "12").tokens(store).client(app())).send();
    told = ",\"account\":{\"id\":4711}";
    call(byValue().tokens(store).client(app())).send();
    assertThat(seen())
        .containsExactly(
            "/token Basic YXBwOmh1c2g=",
            "/12/x Bearer t",
            "/token Basic YXBwOmh1c2g=",
            "/4711/x Bearer t");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://evil.example",
        "http://evil.example:PORT",
        "https://127.0.0.1:PORT",
        "http://127.0.0.1.evil.example:PORT",
        "http://127.0.0.1:PORT@evil.example:PORT",
        "http://127.0.0.1@evil.example:PORT",
        "http://127.0.0.1/:PORT",
        "http://127.0.0.1:PORT/v2",
        "http://127.0.0.999999:PORT",
        "http://127.0.0.x:PORT",
        "1",
      })
  void urlThatIsNotTheServersGetsNoCredential(String url) {
    told = ",\"instance_url\":\"" + url + "\"";
    ApiClient client = byUrl().client(app());
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected a URL of http://127.0.0.{n}:"
                + port()
                + "/v1 at /instance_url of the answer that brought the token but was \""
                + url.replace("PORT", port())
                + "\"; the credential is sent to no other place");
    assertThat(seen()).containsExactly("/token Basic YXBwOmh1c2g=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"..", "1/../..", "1?x=", "1#", "1\\\\evil", "@evil", "a", " 1"})
  void valueThatDoesNotFitGetsNoCredential(String value) {
    told = ",\"account\":{\"id\":\"" + value + "\"}";
    ApiClient client = byValue().client(app());
    assertThatThrownBy(() -> call(client).sendAsync().join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(ProtocolException.class)
        .hasMessageStartingWith(
            "Expected a value for \"account\" like \"[0-9]+\" at /account/id of the answer that"
                + " brought the token but was \"");
    assertThat(seen()).containsExactly("/token Basic YXBwOmh1c2g=");
  }

  private Builder byKey(String value) {
    VariableSource part =
        VariableSource.builder()
            .credential(CredentialPart.builder("apiKey").separator("-").index(1).count(2).build())
            .build();
    return new Builder(
        Server.builder("http://127.0.0.1:" + port() + "/{dc}")
            .variables(Map.of("dc", variable("dc", value, part)))
            .build());
  }

  private static AuthChoice key(String value, boolean asked) {
    BoundScheme scheme =
        BoundScheme.builder("oauth2", BearerScheme.BEARER)
            .credentials(Map.of("token", "apiKey"))
            .build();
    Map<String, Secret> held = Map.of("apiKey", Secret.of(value));
    return asked
        ? AuthChoice.of(scheme, () -> CredentialSource.Held.of(held))
        : AuthChoice.of(scheme, held);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void whereTheApiLivesIsTakenFromThePartOfAKey(boolean asked) throws Exception {
    call(byKey("[a-z]+[0-9]+").client(key("k3y-us6", asked))).send();
    assertThat(seen()).containsExactly("/us6/x Bearer k3y-us6");
  }

  @Test
  void keyWhosePartDoesNotFitIsNotSentAndNotShown() {
    ApiClient client = byKey("[a-z]+[0-9]+").client(key("k3y-..", false));
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected the credential \"apiKey\" to hold a value for \"dc\" like"
                + " \"[a-z]+[0-9]+\", as a part of it");
    assertThat(seen()).isEmpty();
  }

  @Test
  void answerThatTellsNothingIsRefused() {
    ApiClient client = byValue().client(app());
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(TokenEndpointException.class)
        .hasMessageContaining(
            "the answer has no text of at most 2000 characters at /account/id, which tells where"
                + " the API lives");
  }

  /** Whoever issues the token may tell it: here for a JWT, and at a login. */
  @Test
  void otherAnswersThatBringATokenTellItToo() throws Exception {
    told = ",\"account\":{\"id\":4711}";
    JwtScheme jwt =
        new JwtScheme(
            "HS256",
            KeyEncoding.TEXT,
            JwtContent.ofClaims(Map.of()),
            60,
            0,
            Optional.of(
                JwtExchange.builder(wire.uri("/token").toString(), JwtExchange.As.BEARER).build()),
            Placement.HEADER,
            "Authorization",
            "Bearer ");
    SessionScheme session =
        SessionScheme.builder(
                SessionLogin.builder(wire.uri("/token").toString())
                    .fields(Map.of("u", "{user}"))
                    .build())
            .token(SessionToken.builder("/access_token", Placement.HEADER, "Authorization").build())
            .build();
    for (AuthScheme scheme : List.of(jwt, session)) {
      AuthChoice choice =
          AuthChoice.of(
              BoundScheme.builder("oauth2", scheme).build(),
              Map.of("key", Secret.of("k".repeat(32)), "user", Secret.of("me")));
      call(byValue().client(choice)).send();
    }
    assertThat(seen().stream().filter(line -> !line.startsWith("/token")))
        .containsExactly("/4711/x Bearer t", "/4711/x t");
  }

  @Test
  void tokenThatTheCallerHoldsTellsNothing() {
    ApiClient client =
        byValue().client(AuthChoice.of(scheme("/token"), Map.of("accessToken", Secret.of("t"))));
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for \"account\" of the server "
                + wire.uri("")
                + "/{account}"
                + "; the answer that brings a token tells it at /account/id, but not with the"
                + " credentials in use");
    assertThat(seen()).isEmpty();
  }

  @Test
  void tokenEndpointOnTheServerThatIsSoughtIsNoHelp() {
    BoundScheme onServer = BoundScheme.builder("oauth2", oauth2("/token")).build();
    ApiClient client = byValue().client(app(onServer));
    assertThatThrownBy(() -> call(client).send())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected to know the server before a token is asked for at \"/token\" on it, which is"
                + " to tell a variable of its URL; give that variable");
  }

  /** The program that a person comes back to has it; nothing else can. */
  @Test
  void valueThatARedirectTellsIsAskedForAtOnce() {
    VariableSource redirect = VariableSource.builder().redirect("realmId").build();
    Builder builder =
        new Builder(
            Server.builder("http://127.0.0.1:" + port() + "/{realm}")
                .variables(Map.of("realm", variable("realm", "[0-9]+", redirect)))
                .build());
    assertThatThrownBy(() -> builder.client(app()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected a value for \"realm\" of the server "
                + wire.uri("")
                + "/{realm}; the redirect that brings a code tells it as realmId, but not with the"
                + " credentials in use");
  }

  private BoundScheme scheme(String path) {
    return BoundScheme.builder("oauth2", oauth2(wire.uri(path).toString())).build();
  }

  private static OAuth2Scheme oauth2(String tokenUrl) {
    return new OAuth2Scheme(
        List.of(OAuth2Flow.builder(OAuth2Flow.Type.CLIENT_CREDENTIALS).tokenUrl(tokenUrl).build()),
        OAuth2Options.builder().build());
  }

  private AuthChoice app() {
    return app(scheme("/token"));
  }

  private static AuthChoice app(BoundScheme scheme) {
    return AuthChoice.of(
        scheme, Map.of("clientId", Secret.of("app"), "clientSecret", Secret.of("hush")));
  }

  private Builder byUrl() {
    return new Builder(
        Server.builder("http://127.0.0.{n}:" + port() + "/v1")
            .variables(Map.of("n", variable("n", "[0-9]{1,3}", URL)))
            .build());
  }

  private Builder byValue() {
    return new Builder(
        Server.builder("http://127.0.0.1:" + port() + "/{account}")
            .variables(Map.of("account", variable("account", "[0-9]+", VALUE)))
            .build());
  }

  private static ServerVariable variable(String name, String pattern, VariableSource from) {
    return ServerVariable.builder(name).pattern(Pattern.compile(pattern)).from(from).build();
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
