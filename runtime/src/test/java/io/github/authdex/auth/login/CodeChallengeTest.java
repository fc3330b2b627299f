package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.metadata.DiscoveryException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code challenges at servers that are found by their name (RFC 9700 §2.1.1). */
class CodeChallengeTest {
  private static final String METHODS = "code_challenge_methods_supported";
  private static final URI REDIRECT = URI.create("http://127.0.0.1:7/callback");

  private final WillingServer server = new WillingServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private BrowserLogin login() throws Exception {
    AuthEnvironment environment = AuthEnvironment.of(URI.create(server.issuer()));
    Credentials app = Credentials.of(Map.of("clientId", Secret.of("app")));
    return OAuthLogin.at(server.issuer(), app, environment).browser(REDIRECT, List.of("read"));
  }

  @Test
  void isSentToAServerThatSaysNothingOfIt() throws Exception {
    server.members.remove(METHODS);
    BrowserLogin login = login();
    Map<String, String> asked = WillingServer.parameters(login.page());
    assertThat(asked).containsEntry("code_challenge_method", "S256").containsKey("code_challenge");
    login.finish("code=c0de&state=" + asked.get("state"));
    assertThat(server.asked("/token")).singleElement().asString().contains("&code_verifier=");
  }

  @ParameterizedTest
  @ValueSource(strings = {"['plain']", "[]"})
  void serverThatTakesNoneThatHidesTheVerifierIsRefused(String methods) {
    server.members.put(METHODS, methods);
    assertThatThrownBy(this::login)
        .isInstanceOf(DiscoveryException.class)
        .hasMessage(
            "Discovery document "
                + server.issuer()
                + "/.well-known/oauth-authorization-server says that the server takes code"
                + " challenges by "
                + methods.replace("'", "")
                + " alone and not by S256 (RFC 7636 §4.2), without which whoever sees the code"
                + " could use it (RFC 9700 §2.1.1)");
  }
}
