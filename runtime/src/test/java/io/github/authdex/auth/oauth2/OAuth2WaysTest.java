package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.PemKeys;
import io.github.authdex.auth.Way;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.MissingCredentialException;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the scheme says would do does, and nothing less does. */
class OAuth2WaysTest {
  private static final Map<String, Secret> VALUES =
      Map.of(
          "clientId", Secret.of("app"),
          "clientSecret", Secret.of("s".repeat(32)),
          "privateKey", Secret.of(PemKeys.of("EC", 256).privateKey()),
          "clientAssertion", Secret.of("j.w.t"),
          "username", Secret.of("u"),
          "password", Secret.of("p4ss"),
          "accessToken", Secret.of("t1"),
          "refreshToken", Secret.of("r0"),
          "subjectToken", Secret.of("s.u.b"));

  /** The certificate of a connection is tried against a server that asks for it. */
  static Stream<ClientAuthentication> methods() {
    return Stream.of(ClientAuthentication.values()).filter(method -> !method.isCertificate());
  }

  private static OAuth2Scheme all(ClientAuthentication method) {
    List<OAuth2Flow> flows = new ArrayList<>();
    for (OAuth2Flow.Type type : OAuth2Flow.Type.values()) {
      flows.add(flow(type, "https://as.example/token"));
    }
    return scheme(OAuth2Options.STANDARD.with(method), flows.toArray(OAuth2Flow[]::new));
  }

  private static String token(OAuth2Scheme scheme, List<String> roles) throws Exception {
    Credentials held =
        name -> roles.contains(name) ? Optional.of(VALUES.get(name)) : Optional.empty();
    AuthEnvironment environment =
        new FakeTokenEndpoint().answer(200, "{'access_token':'t1'}").environment();
    return scheme
        .authenticate(held, environment)
        .sign(Request.of("GET", URI.create("https://api.example/x")))
        .headers()
        .first("Authorization")
        .orElseThrow();
  }

  /** Which flows can end in a refresh token stands in RFC 6749 §4.2.2 and §4.4.3. */
  @ParameterizedTest
  @CsvSource({
    "AUTHORIZATION_CODE,   accessToken refreshToken",
    "CLIENT_CREDENTIALS,   accessToken clientCredentials",
    "DEVICE_AUTHORIZATION, accessToken refreshToken",
    "IMPLICIT,             accessToken",
    "PASSWORD,             accessToken refreshToken password",
    "TOKEN_EXCHANGE,       accessToken tokenExchange",
  })
  void waysAreThoseOfTheFlow(OAuth2Flow.Type type, String ways) {
    assertThat(scheme(OAuth2Options.STANDARD, flow(type, "https://as.example/token")).ways())
        .extracting(Way::name)
        .containsExactly(ways.split(" "));
  }

  @ParameterizedTest
  @MethodSource("methods")
  void everyWayGetsAToken(ClientAuthentication method) throws Exception {
    OAuth2Scheme scheme = all(method);
    assertThat(scheme.ways())
        .extracting(Way::name)
        .contains("accessToken", "refreshToken", "clientCredentials", "password");
    for (Way way : scheme.ways()) {
      assertThat(token(scheme, way.needed())).as(way.name()).isEqualTo("Bearer t1");
    }
  }

  @ParameterizedTest
  @MethodSource("methods")
  void nothingLessDoes(ClientAuthentication method) {
    OAuth2Scheme scheme = all(method);
    for (Way way : scheme.ways()) {
      for (String missing : way.needed()) {
        List<String> less = new ArrayList<>(way.needed());
        less.remove(missing);
        boolean namesTheClientAlone =
            missing.equals("clientId")
                && (way.name().equals("clientAssertion")
                    || (way.name().equals("refreshToken") && !way.needed().contains("privateKey")));
        boolean anotherWay =
            scheme.ways().stream().anyMatch(other -> less.containsAll(other.needed()));
        if (!namesTheClientAlone && !anotherWay) {
          assertThatThrownBy(() -> token(scheme, less))
              .as(way.name() + " without " + missing)
              .isInstanceOf(MissingCredentialException.class);
        }
      }
    }
  }

  /** A flow that ends at no token endpoint, or issues no refresh token, is no way. */
  @ParameterizedTest
  @MethodSource("methods")
  void flowsDecideTheWays(ClientAuthentication method) {
    assertThat(scheme(OAuth2Options.STANDARD.with(method)).ways())
        .extracting(Way::name)
        .containsExactly("accessToken");
    OAuth2Flow machine = flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, "https://as.example/token");
    assertThat(scheme(OAuth2Options.STANDARD.with(method), machine).ways())
        .extracting(Way::name)
        .doesNotContain("refreshToken", "password");
  }
}
