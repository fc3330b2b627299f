package io.github.authdex.lab;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthScheme;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.BoundScheme;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Options.TokenFields;
import io.github.authdex.lab.oauth2.OAuth2Apis;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The runtime's signers, checked by the lab, which shares no code with them. */
class RuntimeAgainstLabTest {
  private static final int CLIENTS = 32;

  static Stream<Arguments> schemes() {
    return Stream.of(
        Arguments.of(new ApiKeyScheme(Placement.HEADER, "X-Api-Key", ""), "key"),
        Arguments.of(new ApiKeyScheme(Placement.HEADER, "Authorization", "key="), "key"),
        Arguments.of(new ApiKeyScheme(Placement.QUERY, "api_key", ""), "key"),
        Arguments.of(new ApiKeyScheme(Placement.COOKIE, "sid", ""), "key"),
        Arguments.of(new ApiKeyScheme(Placement.BODY, "client_key", ""), "key"),
        Arguments.of(new BasicScheme(), "username,password"),
        Arguments.of(BearerScheme.BEARER, "token"),
        Arguments.of(new BearerScheme("Bot "), "token"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("schemes")
  void signedRequestPassesAndPlainOneDoesNot(AuthScheme scheme, String credentials)
      throws Exception {
    ApiModel model = Apis.of(scheme, credentials.split(",", -1));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Request request =
          Request.of("POST", URI.create(lab.baseUrl() + "/me?page=2"))
              .withHeader("Content-Type", "application/json")
              .withBody(Body.of("{\"a\":1}"));
      assertThat(client(lab, Authentication.NONE).send(request).status()).isEqualTo(401);
      AuthHttpClient client = client(lab, authentication(lab, model, "auth", lab.credentials()));
      byte[] answer = client.send(request).body().bytes().orElseThrow();
      assertThat(new String(answer, StandardCharsets.UTF_8))
          .isEqualTo("{\"authenticated\":true,\"api\":\"acme\",\"scheme\":\"auth\"}");
    }
  }

  static Stream<Arguments> ways() {
    return Stream.of(
        Arguments.of("client credentials by Basic", ClientAuthentication.CLIENT_SECRET_BASIC, true),
        Arguments.of("raw Basic", ClientAuthentication.CLIENT_SECRET_BASIC, false),
        Arguments.of("post", ClientAuthentication.CLIENT_SECRET_POST, true));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void clientCredentialsBecomeATokenOnce(
      String way, ClientAuthentication authentication, boolean formEncoded) throws Exception {
    OAuth2Options options =
        OAuth2Apis.options(authentication, formEncoded, Map.of(), false, TokenFields.STANDARD);
    try (Lab lab = Lab.start(OAuth2Apis.acme(options), LabOptions.STANDARD)) {
      assertThat(sendFromMany(lab, options, Set.of("clientId", "clientSecret")))
          .hasSize(CLIENTS)
          .containsOnly(200);
      assertThat(tokenRequests(lab)).hasSize(1);
    }
  }

  @Test
  void ownGrantInJsonIsAnsweredInOwnFields() throws Exception {
    OAuth2Options options =
        OAuth2Apis.options(
            ClientAuthentication.CLIENT_SECRET_BASIC,
            true,
            Map.of("account_id", "{accountId}"),
            true,
            new TokenFields("/data/token", "/data/next", "/data/life", "/data/scope"));
    ApiModel model =
        OAuth2Apis.acme(
            options,
            OAuth2Apis.flow(
                OAuth2Flow.Type.CLIENT_CREDENTIALS, Map.of(), Optional.of("account_credentials")));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Credentials held = only(lab, Set.of("clientId", "clientSecret", "accountId"));
      BoundScheme bound = model.auth().schemes().get("oauth");
      Authentication authentication =
          bound
              .scheme()
              .authenticate(
                  bound.roles(held), lab.authEnvironment().withVariables(name -> held.find(name)));
      AuthHttpClient client = client(lab, authentication);
      assertThat(client.send(read(lab)).status()).isEqualTo(200);
    }
  }

  @Test
  void rotatedRefreshTokenIsNeverLost() throws Exception {
    MovableClock clock = new MovableClock();
    OAuth2Options options = OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST);
    ApiModel model = OAuth2Apis.acme(options);
    LabOptions moving = LabOptions.STANDARD.withClock(clock).withTokenLife(Duration.ofMinutes(5));
    try (Lab lab = Lab.start(model, moving)) {
      Credentials held = only(lab, Set.of("clientId", "clientSecret", "refreshToken"));
      AuthHttpClient client = client(lab, authentication(lab, model, "oauth", held));
      for (int i = 0; i < 4; i++) {
        assertThat(sendFromMany(client, lab)).containsOnly(200);
        clock.move(Duration.ofMinutes(6));
      }
      assertThat(tokenRequests(lab)).hasSize(4).allMatch(request -> request.status() == 200);
    }
  }

  @Test
  void userNameAndPasswordBecomeAToken() throws Exception {
    OAuth2Options options = OAuth2Apis.options(ClientAuthentication.NONE);
    ApiModel model = OAuth2Apis.acme(options, OAuth2Apis.flow(OAuth2Flow.Type.PASSWORD));
    try (Lab lab = Lab.start(model, LabOptions.STANDARD)) {
      Credentials held = only(lab, Set.of("clientId", "username", "password"));
      AuthHttpClient client = client(lab, authentication(lab, model, "oauth", held));
      assertThat(client.send(read(lab)).status()).isEqualTo(200);
    }
  }

  private static List<Integer> sendFromMany(Lab lab, OAuth2Options options, Set<String> held) {
    ApiModel model = OAuth2Apis.acme(options);
    return sendFromMany(client(lab, authentication(lab, model, "oauth", only(lab, held))), lab);
  }

  private static List<Integer> sendFromMany(AuthHttpClient client, Lab lab) {
    List<CompletableFuture<Integer>> answers = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      answers.add(client.sendAsync(read(lab)).thenApply(response -> response.status()));
    }
    return answers.stream().map(CompletableFuture::join).toList();
  }

  private static Request read(Lab lab) {
    return Request.of("GET", URI.create(lab.baseUrl() + "/read"));
  }

  private static List<LabRequest> tokenRequests(Lab lab) {
    return lab.requests().stream()
        .filter(request -> request.operation().equals("token endpoint"))
        .toList();
  }

  private static Credentials only(Lab lab, Set<String> names) {
    return name -> names.contains(name) ? lab.credentials().find(name) : Optional.empty();
  }

  private static Authentication authentication(
      Lab lab, ApiModel model, String scheme, Credentials held) {
    BoundScheme bound = model.auth().schemes().get(scheme);
    return bound.scheme().authenticate(bound.roles(held), lab.authEnvironment());
  }

  private static AuthHttpClient client(Lab lab, Authentication authentication) {
    return AuthHttpClient.builder().allow(lab.baseUrl()).authentication(authentication).build();
  }
}
