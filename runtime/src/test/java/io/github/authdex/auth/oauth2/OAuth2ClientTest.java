package io.github.authdex.auth.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Headers;
import io.github.authdex.auth.token.StoredToken;
import java.io.IOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OAuth2ClientTest {
  private static final String TOKEN =
      "{'access_token':'t0ken','token_type':'Bearer','refresh_token':'next'}";
  private static final String DEVICE =
      "{'device_code':'d3vice','user_code':'WDJB-MJHT','verification_uri':'https://as.example/d',"
          + "'expires_in':1800,'interval':7}";
  private static final URI CALLBACK = URI.create("http://127.0.0.1:8080/cb");

  private final FakeTokenEndpoint server = new FakeTokenEndpoint();
  private final OAuth2Client client = client("clientId", "c", "clientSecret", "hush-hush");

  private OAuth2Client client(String... held) {
    Credentials credentials = Environments.credentials(held);
    return new OAuth2Client(scheme(), credentials, server.environment());
  }

  private static OAuth2Scheme scheme() {
    return new OAuth2Scheme(
        List.of(
            flow(OAuth2Flow.Type.AUTHORIZATION_CODE), flow(OAuth2Flow.Type.DEVICE_AUTHORIZATION)),
        OAuth2Options.builder()
            .authorizationParameters(Map.of("access_type", "offline"))
            .tokenFields(OAuth2Options.TokenFields.STRICT)
            .build());
  }

  private static OAuth2Flow flow(OAuth2Flow.Type type) {
    return OAuth2Flow.builder(type)
        .authorizationUrl("https://as.example/authorize?tenant=1")
        .tokenUrl("https://as.example/token")
        .deviceAuthorizationUrl("https://as.example/device")
        .pkce(OAuth2Flow.Pkce.SUPPORTED)
        .build();
  }

  @Test
  void codeThatComesBackBecomesAToken() throws Exception {
    AuthorizationRequest request =
        client.authorizationRequest(Optional.of(CALLBACK), List.of("read", "write"));
    assertThat(request.toUri().toString())
        .startsWith(
            "https://as.example/authorize?tenant=1&response_type=code&client_id=c"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcb&scope=read+write&state=")
        .endsWith("&code_challenge_method=S256&access_type=offline");
    Secret code =
        request
            .callback(Optional.of("https://as.example"), true)
            .code("code=SplxlO&iss=https%3A%2F%2Fas.example&state=" + request.state());
    server.answer(200, TOKEN);
    assertThat(client.token(Grant.authorizationCode(code, request)).accessToken().reveal())
        .isEqualTo("t0ken");
    assertThat(server.contents().get(0))
        .isEqualTo(
            "grant_type=authorization_code&code=SplxlO"
                + "&redirect_uri=http%3A%2F%2F127.0.0.1%3A8080%2Fcb&code_verifier="
                + request.verifier().orElseThrow().secret().reveal());
  }

  @Test
  void stateIsRepeatedWhereTheApiWantsItAndInNoOtherRequest() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder()
            .tokenParameters(Map.of("state", "{$state}", "audience", "all"))
            .build();
    OAuth2Client repeating =
        new OAuth2Client(
            new OAuth2Scheme(scheme().flows(), options),
            Environments.credentials("clientId", "c", "clientSecret", "hush-hush"),
            server.environment());
    AuthorizationRequest request = repeating.authorizationRequest(Optional.of(CALLBACK), List.of());
    server.answer(200, TOKEN).answer(200, TOKEN);
    repeating.token(Grant.authorizationCode(Secret.of("SplxlO"), request));
    repeating.token(Grant.deviceCode(Secret.of("d3vice")));
    assertThat(server.contents().get(0))
        .contains("&state=" + request.state() + "&")
        .endsWith("&audience=all");
    assertThat(server.contents().get(1)).endsWith("&audience=all").doesNotContain("state");
  }

  @Test
  void everyRequestHasAStateAndAVerifierOfItsOwn() {
    AuthorizationRequest first = client.authorizationRequest(Optional.empty(), List.of());
    AuthorizationRequest second = client.authorizationRequest(Optional.empty(), List.of());
    assertThat(first.state()).hasSize(32).isNotEqualTo(second.state());
    assertThat(first.verifier()).isPresent().isNotEqualTo(second.verifier());
    assertThat(first.toString() + first.callback(Optional.empty(), false) + first.verifier())
        .doesNotContain(first.state())
        .doesNotContain(first.verifier().orElseThrow().secret().reveal());
  }

  /** What attackers send, or servers that are not ours. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "code=x",
        "code=x&state=other",
        "code=x&state=s&state=s",
        "code=x&state=s&iss=https://as.example.evil",
        "code=x&state=s&iss=",
        "code=&state=s&iss=https://as.example",
        "state=s&iss=https://as.example",
        "code=x&%63ode=y&state=s&iss=https://as.example",
        "error=access_denied&state=other&iss=https://as.example"
      })
  void answerToAnotherRequestIsRefused(String query) {
    AuthorizationCallback callback =
        new AuthorizationCallback("s", Optional.of("https://as.example"), true);
    assertThatThrownBy(() -> callback.code(query))
        .isInstanceOf(ProtocolException.class)
        .hasMessageStartingWith("Expected an authorization response ");
  }

  @Test
  void redirectTellsMoreThanTheCodeOnceItIsKnownToBeTheAnswer() throws Exception {
    AuthorizationCallback callback = new AuthorizationCallback("s", Optional.empty(), false);
    assertThat(callback.value("code=c&state=s&realmId=1%2B2", "realmId")).contains("1+2");
    assertThat(callback.value("code=c&state=s&realmId=", "realmId")).isEmpty();
    assertThat(callback.value("code=c&state=s", "realmId")).isEmpty();
    assertThatThrownBy(() -> callback.value("code=c&state=other&realmId=1", "realmId"))
        .isInstanceOf(ProtocolException.class);
    assertThatThrownBy(() -> callback.value("error=access_denied&state=s&realmId=1", "realmId"))
        .isInstanceOf(AuthorizationException.class);
    assertThatThrownBy(() -> callback.value("code=c&state=s&realmId=1&realmId=2", "realmId"))
        .isInstanceOf(ProtocolException.class);
  }

  private static OAuth2Client zoho(FakeTokenEndpoint server) {
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl("https://accounts.zoho.com/oauth/v2/auth")
            .tokenUrl("https://accounts.zoho.{dc}/oauth/v2/token")
            .build();
    return new OAuth2Client(
        new OAuth2Scheme(
            List.of(flow),
            OAuth2Options.builder()
                .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
                .build()),
        Environments.credentials("clientId", "c", "clientSecret", "hush-hush"),
        server.environment());
  }

  private static ServerValues unknown(VariableSource source, String... allowed) {
    ServerVariable dc =
        ServerVariable.builder("dc")
            .allowed(List.of(allowed))
            .pattern(Pattern.compile("[a-z.]+"))
            .from(source)
            .build();
    return new ServerValues(
        Server.builder("https://www.zohoapis.{dc}/crm").variables(Map.of("dc", dc)).build(),
        Map.of());
  }

  /** As with Zoho, whose accounts live in several data centers. */
  @ParameterizedTest
  @CsvSource({
    "accounts-server, true, https://accounts.zoho.com.au",
    "accounts-server, true, https://accounts.zoho.com.au/oauth/v2/token",
    "accounts-server, true, https://www.zohoapis.com.au",
    "location, false, com.au",
  })
  void redirectTellsWhereTheTokenIsToBeAskedFor(String name, boolean wholeUrl, String told)
      throws Exception {
    OAuth2Client client = zoho(server);
    AuthorizationCallback callback = new AuthorizationCallback("s", Optional.empty(), false);
    ServerValues values =
        client.redirected(
            callback,
            "code=c&state=s&" + name + "=" + told,
            unknown(
                VariableSource.builder().redirect(name).wholeUrl(wholeUrl).build(),
                "com",
                "com.au"));
    assertThat(values.given()).isEqualTo(Map.of("dc", "com.au"));
    server.answer(200, TOKEN);
    client.at(values).token(Grant.refresh(Secret.of("r")));
    assertThat(server.requests().get(0).uri())
        .isEqualTo(URI.create("https://accounts.zoho.com.au/oauth/v2/token"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://accounts.zoho.evil",
        "https://accounts.zoho.com.evil",
        "https://accounts.evil.com",
        "http://accounts.zoho.com",
        "https://accounts.zoho.com@evil.example",
        "com"
      })
  void redirectThatTellsAStrangersHostIsRefused(String told) {
    AuthorizationCallback callback = new AuthorizationCallback("s", Optional.empty(), false);
    ServerValues values =
        unknown(VariableSource.builder().redirect("at").wholeUrl(true).build(), "com", "com.au");
    assertThatThrownBy(() -> zoho(server).redirected(callback, "code=c&state=s&at=" + told, values))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected a URL of https://www.zohoapis.{dc}/crm or"
                + " https://accounts.zoho.{dc}/oauth/v2/token as at in the redirect that brought"
                + " the code but was \""
                + told
                + "\"; the credential is sent to no other place");
  }

  /** The next run of the program needs both. */
  @Test
  void tokenThatIsKeptKeepsWhatTheRedirectTold() throws Exception {
    server.answer(200, TOKEN);
    StoredToken kept =
        client
            .token(Grant.refresh(Secret.of("r")))
            .withFields(Map.of("realmId", "12"))
            .refresh()
            .orElseThrow();
    StoredToken read = StoredToken.read(kept.write());
    assertThat(read.secret().reveal()).isEqualTo("next");
    assertThat(read.fields()).isEqualTo(Map.of("realmId", "12"));
  }

  @Test
  void redirectThatTellsNothingLeavesTheValuesAsTheyAre() throws Exception {
    AuthorizationCallback callback = new AuthorizationCallback("s", Optional.empty(), false);
    ServerValues values = unknown(VariableSource.builder().redirect("location").build());
    assertThat(zoho(server).redirected(callback, "code=c&state=s", values)).isEqualTo(values);
  }

  @Test
  void refusalOfThePersonCarriesItsCode() {
    AuthorizationCallback callback = new AuthorizationCallback("s", Optional.empty(), false);
    assertThatThrownBy(
            () -> callback.code("error=access_denied&error_description=No%0Athanks&state=s"))
        .isInstanceOfSatisfying(
            AuthorizationException.class, e -> assertThat(e.error()).isEqualTo("access_denied"))
        .hasMessage("Authorization server refused: access_denied, No thanks");
  }

  @Test
  void deviceWaitsAsLongAsTheServerLikes() throws Exception {
    server.answer(200, DEVICE);
    DeviceAuthorization device = client.authorizeDevice(List.of("read"));
    assertThat(device.userCode()).isEqualTo("WDJB-MJHT");
    server
        .answer(400, "{'error':'authorization_pending'}")
        .answer(400, "{'error':'slow_down'}")
        .answer(503, "<html>")
        .answer(200, TOKEN);
    List<Long> waits = new ArrayList<>();
    assertThat(client.token(device, wait -> waits.add(wait.toSeconds())).refreshToken())
        .contains(Secret.of("next"));
    assertThat(waits).containsExactly(7L, 7L, 12L, 24L);
    assertThat(server.contents())
        .startsWith(
            "client_id=c&scope=read",
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code"
                + "&device_code=d3vice");
  }

  @Test
  void deviceIsPatientWithAServerThatIsOverloaded() throws Exception {
    server.answer(200, DEVICE);
    DeviceAuthorization device = client.authorizeDevice(List.of());
    server
        .answer(429, "Too many", Headers.EMPTY.with("Retry-After", "60"))
        .answer(429, "{'error':'rate_limited'}")
        .answer(503, "{}", Headers.EMPTY.with("Retry-After", "1"))
        .answer(400, "{'error':'authorization_pending'}")
        .answer(200, TOKEN);
    List<Long> waits = new ArrayList<>();
    client.token(device, wait -> waits.add(wait.toSeconds()));
    assertThat(waits).containsExactly(7L, 60L, 14L, 14L, 14L);
  }

  @Test
  void deviceDoesNotWaitBeyondTheEndOfItsCode() throws Exception {
    server.answer(200, DEVICE);
    DeviceAuthorization device = client.authorizeDevice(List.of());
    server.answer(429, "{}", Headers.EMPTY.with("Retry-After", "1800")).answer(200, TOKEN);
    assertThatThrownBy(() -> client.token(device, server::pass))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage(
            "Authorization server refused: expired_token, nobody let the device in in time");
  }

  @Test
  void refusalOfADeviceTellsWhenToTryAgain() {
    server.answer(429, "{'error':'slow_down'}", Headers.EMPTY.with("Retry-After", "20"));
    assertThatThrownBy(() -> client.authorizeDevice(List.of()))
        .isInstanceOfSatisfying(
            AuthorizationException.class,
            e -> {
              assertThat(e.status()).isEqualTo(429);
              assertThat(e.retryAfter()).contains(Duration.ofSeconds(20));
              assertThat(e.retryable()).isTrue();
            })
        .hasMessage(
            "Authorization server refused: slow_down; it asks to wait 20 seconds before the next"
                + " try");
  }

  @Test
  void deviceThatNobodyLetsInGivesUp() throws Exception {
    server.answer(200, DEVICE);
    DeviceAuthorization device = client.authorizeDevice(List.of());
    assertThatThrownBy(() -> client.token(device, server::pass)) // The server is down by now.
        .isInstanceOf(AuthorizationException.class)
        .hasMessage(
            "Authorization server refused: expired_token, nobody let the device in in time");
  }

  @Test
  void personIsNotSentToAPageThatAnybodyCouldChange() {
    server.answer(200, DEVICE.replace("https://as.example/d", "http://as.example/d"));
    assertThatThrownBy(() -> client.authorizeDevice(List.of()))
        .isInstanceOf(ProtocolException.class)
        .hasMessage(
            "Expected a device authorization response (RFC 8628 §3.2) that sends a person to an"
                + " https URL");
  }

  @Test
  void tokenIsRevoked() throws IOException {
    server.answer(200, "");
    client.revoke("https://as.example/revoke", Secret.of("45ghiukldjahdnhzdauz"), "refresh_token");
    assertThat(server.contents())
        .containsExactly("token=45ghiukldjahdnhzdauz&token_type_hint=refresh_token");
    server.answer(400, "{'error':'unsupported_token_type','error_description':'not 45ghiukldja'}");
    assertThatThrownBy(
            () ->
                client.revoke(
                    "https://as.example/revoke", Secret.of("45ghiukldja"), "access_token"))
        .isInstanceOf(AuthorizationException.class)
        .hasMessage("Authorization server refused: unsupported_token_type, not ***");
  }

  @Test
  void assertionProvesTheClientInPlaceOfASecret() throws IOException {
    server.answer(200, TOKEN);
    client("clientId", "c", "clientAssertion", "a.b.c").token(Grant.jwtBearer(Secret.of("d.e.f")));
    assertThat(server.contents())
        .containsExactly(
            "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer&assertion=d.e.f"
                + "&client_id=c&client_assertion_type="
                + "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
                + "&client_assertion=a.b.c");
    assertThat(server.requests().get(0).headers().first("Authorization")).isEmpty();
  }

  @Test
  void tokenWithoutATypeIsRefusedWhereTheStandardIsKept() {
    server.answer(200, "{'access_token':'t0ken'}");
    assertThatThrownBy(() -> client.token(Grant.refresh(Secret.of("r"))))
        .hasMessage(
            "Token endpoint https://as.example/token refused grant refresh_token: HTTP 200, the"
                + " answer has no token type at /token_type (RFC 6749 §5.1)");
  }

  @Test
  void shortSecretDoesNotDisguiseAnErrorCode() {
    server.answer(400, "{'error':'invalid_grant','error_description':'d'}");
    assertThatThrownBy(
            () -> client("clientId", "c", "clientSecret", "d").token(Grant.refresh(Secret.of("r"))))
        .hasMessage(
            "Token endpoint https://as.example/token refused grant refresh_token: invalid_grant,"
                + " ***");
  }
}
