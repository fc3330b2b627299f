package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.PushedAuthorizationRequest;
import com.nimbusds.oauth2.sdk.TokenIntrospectionRequest;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.device.DeviceAuthorizationRequest;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.pkce.CodeChallenge;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.token.AccessToken;
import com.nimbusds.oauth2.sdk.tokenexchange.TokenExchangeGrant;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.rp.OIDCClientMetadata;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.metadata.Discovery;
import io.github.authdex.auth.metadata.ServerMetadata;
import io.github.authdex.auth.oauth2.AuthorizationRequest;
import io.github.authdex.auth.oauth2.ClientMetadata;
import io.github.authdex.auth.oauth2.Grant;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.RegisteredClient;
import io.github.authdex.auth.peers.Against;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What we send, as Nimbus's OAuth 2.0 SDK reads it at a server. */
class SecondOpinionTest {
  private static final String SDK = "Nimbus OAuth 2.0 SDK 11.39";
  private static final URI REDIRECT = URI.create("http://127.0.0.1:7/callback");
  private static final URI RESOURCE = URI.create("https://api.example/mcp");

  private Loopback server;
  private String issuer;
  private AuthEnvironment environment;

  @BeforeEach
  void start() {
    server = new Loopback(this::answer);
    String base = server.uri("/").toString();
    issuer = base.substring(0, base.length() - 1);
    environment = AuthEnvironment.of(URI.create(issuer));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Loopback.Answer answer(Loopback.Seen seen) {
    String json =
        switch (seen.target()) {
          case "/.well-known/oauth-authorization-server" ->
              "{'issuer':'I','authorization_endpoint':'I/authorize','token_endpoint':'I/token',"
                  + "'pushed_authorization_request_endpoint':'I/par',"
                  + "'device_authorization_endpoint':'I/device','revocation_endpoint':'I/revoke',"
                  + "'registration_endpoint':'I/register','code_challenge_methods_supported':['S256']}";
          case "/par" -> "{'request_uri':'urn:x','expires_in':60}";
          case "/device" ->
              "{'device_code':'d','user_code':'U','verification_uri':'I/device/page','expires_in':60}";
          case "/revoke" -> "{}";
          case "/introspect" -> "{'active':false}";
          case "/register" ->
              "{'client_id':'c','client_secret':'s','client_secret_expires_at':100}";
          default -> "{'access_token':'a','token_type':'Bearer'}";
        };
    return new Loopback.Answer(
        200,
        json.replace('\'', '"').replace("I/", issuer + "/").replace("\"I\"", '"' + issuer + '"'));
  }

  private OAuth2Client client(String... roles) throws IOException {
    ServerMetadata metadata = Discovery.of(environment.tokens()).server(issuer, environment);
    Map<String, Secret> held =
        roles.length == 0
            ? Map.of("clientId", Secret.of("app"))
            : Map.of("clientId", Secret.of("app"), roles[0], Secret.of(roles[1]));
    return OAuth2Client.at(metadata, OAuth2Options.STANDARD, Credentials.of(held), environment);
  }

  private HTTPRequest sent() throws Exception {
    Loopback.Seen seen = server.seen().get(server.seen().size() - 1);
    HTTPRequest request =
        new HTTPRequest(
            HTTPRequest.Method.valueOf(seen.method()), URI.create(issuer + seen.target()));
    seen.headers()
        .forEach((name, values) -> request.setHeader(name, values.toArray(String[]::new)));
    request.setBody(seen.body());
    return request;
  }

  @Test
  @Against(
      peer = SDK,
      value = {
        "Authorization code with PKCE (RFC 6749 §4.1, RFC 7636)",
        "Resource indicator (RFC 8707)"
      })
  void authorizationRequestAndItsCodeAreRead() throws Exception {
    OAuth2Client client = client();
    AuthorizationRequest request =
        client.authorizationRequest(
            Optional.of(REDIRECT), List.of("openid", "files.read"), List.of(RESOURCE));
    AuthenticationRequest read = AuthenticationRequest.parse(client.page(request));
    assertThat(read.getClientID()).isEqualTo(new ClientID("app"));
    assertThat(read.getScope().toStringList()).containsExactly("openid", "files.read");
    assertThat(read.getRedirectionURI()).isEqualTo(REDIRECT);
    assertThat(read.getState().getValue()).isEqualTo(request.state());
    assertThat(read.getNonce().getValue()).isEqualTo(request.nonce().orElseThrow());
    assertThat(read.getResources()).containsExactly(RESOURCE);
    assertThat(read.getCodeChallengeMethod()).isEqualTo(CodeChallengeMethod.S256);

    client.token(request, "code=c0de&state=" + request.state());
    TokenRequest exchanged = TokenRequest.parse(sent());
    assertThat(exchanged.getClientID()).isEqualTo(new ClientID("app"));
    assertThat(exchanged.getResources()).containsExactly(RESOURCE);
    AuthorizationCodeGrant grant = (AuthorizationCodeGrant) exchanged.getAuthorizationGrant();
    assertThat(grant.getAuthorizationCode().getValue()).isEqualTo("c0de");
    assertThat(grant.getRedirectionURI()).isEqualTo(REDIRECT);
    assertThat(CodeChallenge.compute(CodeChallengeMethod.S256, grant.getCodeVerifier()))
        .isEqualTo(read.getCodeChallenge());
  }

  @Test
  @Against(peer = SDK, value = "Pushed authorization request (RFC 9126)")
  void pushedRequestIsRead() throws Exception {
    OAuth2Client client = client("clientSecret", "s/e c");
    AuthorizationRequest request =
        client.authorizationRequest(Optional.of(REDIRECT), List.of("a"), List.of(RESOURCE));
    client.page(request);
    PushedAuthorizationRequest read = PushedAuthorizationRequest.parse(sent());
    assertThat(read.getClientAuthentication().getMethod())
        .isEqualTo(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
    assertThat(read.getAuthorizationRequest().getState().getValue()).isEqualTo(request.state());
    assertThat(read.getAuthorizationRequest().getResources()).containsExactly(RESOURCE);
  }

  @Test
  @Against(
      peer = SDK,
      value = {"Revocation (RFC 7009)", "Introspection (RFC 7662)"})
  void requestsAboutATokenAreRead() throws Exception {
    OAuth2Client client = client("clientSecret", "s/e c");
    assertThat(client.revoke(Secret.of("t0ken"), "access_token")).isTrue();
    TokenRevocationRequest revocation = TokenRevocationRequest.parse(sent());
    assertThat(revocation.getToken()).isInstanceOf(AccessToken.class);
    assertThat(revocation.getToken().getValue()).isEqualTo("t0ken");
    client.introspect(issuer + "/introspect", Secret.of("t0ken"), "access_token");
    TokenIntrospectionRequest introspection = TokenIntrospectionRequest.parse(sent());
    assertThat(introspection.getToken().getValue()).isEqualTo("t0ken");
    assertThat(introspection.getClientAuthentication().getClientID())
        .isEqualTo(new ClientID("app"));
  }

  @Test
  @Against(
      peer = SDK,
      value = {"Device authorization (RFC 8628)", "Token exchange (RFC 8693)"})
  void deviceAndExchangeAreRead() throws Exception {
    OAuth2Client client = client();
    client.authorizeDevice(List.of("a", "b"));
    assertThat(DeviceAuthorizationRequest.parse(sent()).getScope().toStringList())
        .containsExactly("a", "b");
    client.token(
        Grant.tokenExchange(Secret.of("theirs"), "urn:ietf:params:oauth:token-type:id_token")
            .with("requested_token_type", "urn:ietf:params:oauth:token-type:access_token"));
    TokenExchangeGrant grant =
        (TokenExchangeGrant) TokenRequest.parse(sent()).getAuthorizationGrant();
    assertThat(grant.getSubjectToken().getValue()).isEqualTo("theirs");
  }

  @Test
  @Against(peer = SDK, value = "Dynamic client registration (RFC 7591)")
  void registrationIsRead() throws Exception {
    ServerMetadata metadata = Discovery.of(environment.tokens()).server(issuer, environment);
    RegisteredClient client =
        RegisteredClient.register(
            metadata,
            ClientMetadata.ofNative("A test", REDIRECT, Optional.of(List.of("none"))),
            Optional.empty(),
            environment);
    assertThat(client.hasEnded(Instant.ofEpochSecond(99))).isFalse();
    assertThat(client.hasEnded(Instant.ofEpochSecond(100))).isTrue();
    OIDCClientMetadata read = OIDCClientMetadata.parse(sent().getBodyAsJSONObject());
    assertThat(read.getName()).isEqualTo("A test");
    assertThat(read.getRedirectionURIs()).containsExactly(REDIRECT);
    assertThat(read.getTokenEndpointAuthMethod()).isEqualTo(ClientAuthenticationMethod.NONE);
    assertThat(read.getApplicationType().toString()).isEqualTo("native");
  }
}
