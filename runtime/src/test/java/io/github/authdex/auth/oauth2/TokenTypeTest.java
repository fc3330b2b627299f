package io.github.authdex.auth.oauth2;

import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.flow;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.held;
import static io.github.authdex.auth.oauth2.OAuth2SchemeTest.scheme;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.auth.token.TokenEvent;
import io.github.authdex.auth.token.TokenListener;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a server calls its tokens, and what follows from that. */
class TokenTypeTest {
  private static final String URL = "https://as.example/token";
  private static final OAuth2Flow MACHINE = flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, URL);

  private final FakeTokenEndpoint endpoint = new FakeTokenEndpoint();
  private final List<String> heard = new ArrayList<>();

  /** Hears of types that nobody knows. */
  private final TokenListener listener =
      new TokenListener() {
        @Override
        public void heard(TokenEvent event) {}

        @Override
        public void unknownType(URI endpoint, String type) {
          heard.add(endpoint + " " + type);
        }
      };

  private Request sign(OAuth2Options options, Credentials held) throws Exception {
    return scheme(options, MACHINE)
        .authenticate(held, endpoint.environment().withTokenListener(listener))
        .sign(Request.of("GET", URI.create("https://api.example/x")));
  }

  private static Credentials client() {
    return held("clientId", "app", "clientSecret", "hush");
  }

  private static Credentials proven() throws JOSEException {
    String key = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
    return held("clientId", "app", "clientSecret", "hush", "dpopKey", key);
  }

  private static OAuth2Options bound(DpopUse use) {
    return OAuth2Options.builder().dpop(use).build();
  }

  /** What is not called bound is not taken for it (RFC 9449 §5). */
  @ParameterizedTest
  @CsvSource({
    "SUPPORTED, Bearer, ''s token_type is bearer and not DPoP",
    "REQUIRED, Bearer, ''s token_type is bearer and not DPoP",
    "REQUIRED, N_A, ''s token_type is n_a and not DPoP",
    "SUPPORTED, '', ' has no token_type DPoP'"
  })
  void tokenThatIsNotBoundIsAnErrorWhereAKeyWasProved(DpopUse use, String type, String told) {
    endpoint.answer(200, "{'access_token':'t1','token_type':'" + type + "'}");
    assertThatThrownBy(() -> sign(bound(use), proven()))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessage(
            "Token endpoint "
                + URL
                + " refused grant client_credentials: HTTP 200, the answer"
                + told.replace("''", "'")
                + " (RFC 9449 §5), so that the token is not known to be bound to the key; leave"
                + " the key out if a token for any bearer will do");
  }

  @Test
  void tokenThatIsBoundIsAnErrorWhereNoKeyWasProved() {
    endpoint.answer(200, "{'access_token':'t1','token_type':'DPoP'}");
    assertThatThrownBy(() -> sign(OAuth2Options.STANDARD, client()))
        .isInstanceOf(TokenEndpointException.class)
        .hasMessageEndingWith("bound to a key, and no dpopKey was given");
  }

  /** What is for another server is no access token at all (RFC 8693 §2.2.1). */
  @Test
  void whatATokenWasExchangedForNeedsNotBeBound() throws Exception {
    OAuth2Scheme scheme =
        scheme(bound(DpopUse.SUPPORTED), flow(OAuth2Flow.Type.TOKEN_EXCHANGE, URL));
    endpoint.answer(200, "{'access_token':'t1','token_type':'N_A'}");
    Grant grant = Grant.tokenExchange(Secret.of("theirs"), "urn:x");
    assertThat(
            new OAuth2Client(scheme, proven(), endpoint.environment())
                .token(grant)
                .accessToken()
                .reveal())
        .isEqualTo("t1");
  }

  /** Words that servers have for what is sent as a bearer's. */
  @ParameterizedTest
  @CsvSource({
    "BearerToken, 'Bearer ', bearertoken",
    "api_token, 'Bearer ', api_token",
    "bot, 'Bearer ', bot",
    "bearer, 'Bearer ', ",
    "Bearer, 'OAuth2 ', ",
    "oauth2, 'OAuth2 ', ",
    "'', 'Bearer ', "
  })
  void typeThatNobodyKnowsIsToldAndTheTokenSent(String type, String prefix, String told)
      throws Exception {
    endpoint.answer(200, "{'access_token':'t1','token_type':'" + type + "'}");
    Request request = sign(OAuth2Options.builder().prefix(prefix).build(), client());
    assertThat(request.headers().first("Authorization")).contains(prefix + "t1");
    assertThat(heard).isEqualTo(told == null ? List.of() : List.of(URL + " " + told));
  }

  /** As with Slack, which gives two tokens at once. */
  @Test
  void typeIsThatOfTheTokenBesideIt() throws Exception {
    endpoint.answer(200, "{'token_type':'bot','user':{'access_token':'t1','token_type':'Bearer'}}");
    OAuth2Options.TokenFields fields =
        OAuth2Options.TokenFields.builder().accessToken("/user/access_token").build();
    sign(OAuth2Options.builder().tokenFields(fields).build(), client());
    assertThat(heard).isEmpty();
  }
}
