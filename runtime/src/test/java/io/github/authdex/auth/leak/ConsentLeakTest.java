package io.github.authdex.auth.leak;

import static io.github.authdex.auth.WireServer.reply;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.WireServer;
import io.github.authdex.auth.WireServer.Arrived;
import io.github.authdex.auth.WireServer.Reply;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.AuthorizationRequest;
import io.github.authdex.auth.oauth2.DeviceAuthorization;
import io.github.authdex.auth.oauth2.Grant;
import io.github.authdex.auth.oauth2.OAuth2Client;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.token.IssuedToken;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The flows that take a person: codes, device codes, verifiers and what came of them are nowhere
 * but on the wire, whatever the server answers.
 */
class ConsentLeakTest {
  private static final String ISSUED =
      "{\"access_token\":\"%1$saccess\",\"refresh_token\":\"%1$srefresh\",\"expires_in\":60}"
          .formatted(LeakCases.CANARY);
  private static final String DEVICE =
      "{\"device_code\":\"%sdevice\",\"user_code\":\"OPEN\",\"interval\":1,\"expires_in\":60,"
              .formatted(LeakCases.CANARY)
          + "\"verification_uri\":\"https://as.example/device\"}";

  private final WireServer server = new WireServer(this::answer);
  private volatile String mode = "";

  @AfterEach
  void stop() {
    server.close();
  }

  private Reply answer(Arrived request) {
    String echo = request.target() + " " + request.body() + " " + request.first("Authorization");
    return switch (mode) {
      case "refused" ->
          reply(
              "{\"error\":\"access_denied\",\"error_description\":\"%s\"}"
                  .formatted(echo.replace("\"", "'").replace("\\", "/")),
              "HTTP/1.1 400 Bad Request");
      case "page" -> reply("<html>" + echo, "HTTP/1.1 500 Oh");
      case "cut" ->
          out -> {
            out.write(("HTTP/1.1 200 OK\r\nX: " + echo).getBytes(ISO_8859_1));
            return false;
          };
      case "moved" -> reply("", "HTTP/1.1 302 Found", "Location: /elsewhere?" + echo);
      default -> reply(request.target().equals("/device") ? DEVICE : ISSUED, "HTTP/1.1 200 OK");
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"issued", "refused", "page", "cut", "moved"})
  void secretsOfAConsentAreNowhereButOnTheWire(String mode) {
    List<String> shown;
    try (Witness witness = new Witness()) {
      OAuth2Client client = client(server);
      AuthorizationRequest request =
          client.authorizationRequest(Optional.of(server.uri("/back")), List.of("read"));
      this.mode = "issued";
      DeviceAuthorization device = device(client, witness);
      this.mode = mode;
      witness.see(client, request, request.callback(Optional.empty(), false), device);
      String state = request.state();
      for (String query :
          List.of(
              "code=" + LeakCases.CANARY + "code&state=" + state,
              "code=" + LeakCases.CANARY + "code&state=other",
              "error=access_denied&error_description=no&code="
                  + LeakCases.CANARY
                  + "code&state="
                  + state,
              "code="
                  + LeakCases.CANARY
                  + "code&code="
                  + LeakCases.CANARY
                  + "code&state="
                  + state)) {
        byCode(client, request, query, witness);
      }
      byDevice(client, device, witness);
      revoke(client, witness);
      witness.see(device, request.verifier());
      shown = witness.shown();
      Traces traces = new Traces().of(LeakCases.CANARY).of(verifier(request));
      for (String text : shown) {
        assertThat(traces.foundIn(text)).isEmpty();
      }
    }
    assertThat(server.arrived()).as("all of it was sent").hasSizeGreaterThan(3);
  }

  private static String verifier(AuthorizationRequest request) {
    return request.verifier().orElseThrow().secret().reveal();
  }

  private static DeviceAuthorization device(OAuth2Client client, Witness witness) {
    try {
      return client.authorizeDevice(List.of("read"));
    } catch (Exception e) {
      witness.see(e);
      throw new AssertionError(e);
    }
  }

  private static void byCode(
      OAuth2Client client, AuthorizationRequest request, String query, Witness witness) {
    try {
      Secret code = request.callback(Optional.empty(), false).code(query);
      Grant grant = Grant.authorizationCode(code, request);
      witness.see(code, grant);
      IssuedToken token = client.token(grant);
      witness.see(token, token.access(), token.refresh(), client.keep(token));
    } catch (Exception e) {
      witness.see(e);
    }
  }

  private static void byDevice(OAuth2Client client, DeviceAuthorization device, Witness witness) {
    try {
      witness.see(client.token(device, time -> {}));
    } catch (Exception e) {
      witness.see(e);
    }
  }

  private static void revoke(OAuth2Client client, Witness witness) {
    try {
      client.revoke("/revoke", Secret.of(LeakCases.CANARY + "refresh"), "refresh_token");
    } catch (Exception e) {
      witness.see(e);
    }
  }

  private static OAuth2Client client(WireServer server) {
    Credentials held =
        Environments.credentials(
            "clientId", "open", "clientSecret", LeakCases.CANARY + "clientSecret");
    URI base = server.uri("/");
    OAuth2Flow code =
        OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl("/authorize")
            .tokenUrl("/token")
            .pkce(OAuth2Flow.Pkce.REQUIRED)
            .build();
    OAuth2Flow device =
        OAuth2Flow.builder(OAuth2Flow.Type.DEVICE_AUTHORIZATION)
            .deviceAuthorizationUrl("/device")
            .tokenUrl("/token")
            .build();
    return new OAuth2Client(
        new OAuth2Scheme(List.of(code, device), OAuth2Options.STANDARD),
        held,
        AuthEnvironment.of(base));
  }
}
