package io.github.authdex.auth.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Server;
import io.github.authdex.auth.ServerValues;
import io.github.authdex.auth.ServerVariable;
import io.github.authdex.auth.VariableSource;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import java.net.ProtocolException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A login to an API of which the redirect tells where it lives, its token endpoint included. */
class RedirectedLoginTest {
  private static final URI REDIRECT = URI.create("http://127.0.0.1:7/callback");

  private final WillingServer server = new WillingServer();

  @AfterEach
  void stop() {
    server.close();
  }

  private OAuthLogin login(Map<String, String> given) {
    ServerVariable realm =
        ServerVariable.builder("realm")
            .pattern(Pattern.compile("tok[a-z]*"))
            .from(VariableSource.builder().redirect("realmId").build())
            .build();
    Server api =
        Server.builder(server.issuer() + "/{realm}/api").variables(Map.of("realm", realm)).build();
    OAuth2Flow flow =
        OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl(server.issuer() + "/authorize")
            .tokenUrl(server.issuer() + "/{realm}")
            .build();
    return OAuthLogin.of(
            new OAuth2Scheme(List.of(flow), OAuth2Options.STANDARD),
            Credentials.of(Map.of("clientId", Secret.of("app"))),
            AuthEnvironment.of(URI.create("")))
        .with(new ServerValues(api, given));
  }

  private static String answer(BrowserLogin browser, String more) {
    return "code=c0de&state=" + WillingServer.parameters(browser.page()).get("state") + more;
  }

  @Test
  void resultTellsWhatTheRedirectTold() throws Exception {
    OAuthLogin login = login(Map.of());
    BrowserLogin browser = login.browser(REDIRECT, List.of());
    LoginResult result = browser.finish(answer(browser, "&realmId=token"));
    assertThat(result.variables()).isEqualTo(Map.of("realm", "token"));
    assertThat(server.asked("/token")).hasSize(1);
    assertThat(login.keep(result)).isNotEmpty();
  }

  @Test
  void whatTheProgramKnowsIsNotAskedOfTheRedirect() throws Exception {
    BrowserLogin browser = login(Map.of("realm", "token")).browser(REDIRECT, List.of());
    LoginResult result = browser.finish(answer(browser, "&realmId=toktok"));
    assertThat(result.variables()).isEmpty();
    assertThat(server.asked("/token")).hasSize(1);
  }

  @Test
  void codeIsSentNowhereIfTheRedirectTellsWhatMakesNoUrlOfTheApi() throws Exception {
    BrowserLogin browser = login(Map.of()).browser(REDIRECT, List.of());
    assertThatThrownBy(() -> browser.finish(answer(browser, "&realmId=token/../x")))
        .isInstanceOf(ProtocolException.class)
        .hasMessageContaining("as realmId in the redirect that brought the code");
    assertThat(server.asked("/token")).isEmpty();
  }
}
