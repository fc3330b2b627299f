package io.github.authdex.auth.oauth1;

import static io.github.authdex.auth.Environments.NOW;
import static io.github.authdex.auth.Environments.credentials;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.scribejava.core.builder.ServiceBuilder;
import com.github.scribejava.core.model.OAuth1AccessToken;
import com.github.scribejava.core.model.OAuth1RequestToken;
import com.github.scribejava.core.model.OAuthRequest;
import com.github.scribejava.core.model.Verb;
import com.github.scribejava.core.oauth.OAuth10aService;
import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Environments;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.PemKeys;
import io.github.authdex.auth.Placement;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What scribejava 8.3.3 signs, we sign with the same result. */
class ScribeJavaSignsAlikeTest {
  private static final String NONCE = "1234567890";
  private static final PemKeys RSA = PemKeys.of("RSA", 2048);

  private record Case(String method, Verb verb, String url, List<String> form) {}

  static Stream<Case> cases() {
    List<Case> cases = new ArrayList<>();
    for (String method : List.of("HMAC-SHA1", "RSA-SHA1", "PLAINTEXT")) {
      for (String url :
          List.of(
              "https://api.example.com/a?b=2&a=1",
              "http://api.example.com:8080/a%2Fb?q=a%20b&z=%26&e=%C3%BC",
              "https://api.example.com:443/?x=1&x=0&y=")) {
        cases.add(new Case(method, Verb.GET, url, List.of()));
        cases.add(new Case(method, Verb.POST, url, List.of("status", "a + b & ü*~", "z", "")));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void parametersAreTheSame(Case one) throws Exception {
    OAuthRequest theirs = new OAuthRequest(one.verb(), one.url());
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < one.form().size(); i += 2) {
      theirs.addBodyParameter(one.form().get(i), one.form().get(i + 1));
      form.append(form.isEmpty() ? "" : "&")
          .append(BaseString.Parameter.of(one.form().get(i), "").name())
          .append('=')
          .append(BaseString.Parameter.of("", one.form().get(i + 1)).value());
    }
    service("https://photos.example.net/", one.method())
        .signRequest(new OAuth1AccessToken("t0ken", "token&s3cret"), theirs);
    Request request = Request.of(one.verb().name(), URI.create(one.url()));
    Request ours =
        scheme("https://photos.example.net/", one.method())
            .authenticate(
                credentials(
                    "clientId", "cl1ent",
                    "clientSecret", secret(one.method()),
                    "token", "t0ken",
                    "tokenSecret", "token&s3cret"),
                Environments.of(NONCE))
            .sign(
                form.isEmpty()
                    ? request
                    : request
                        .withHeader("Content-Type", FormBody.TYPE)
                        .withBody(Body.of(form.toString())));
    assertThat(parameters(ours.headers().first("Authorization").orElseThrow()))
        .isEqualTo(parameters(theirs.getHeaders().get("Authorization")));
  }

  /** Both get temporary and token credentials from one server, which sees the same twice. */
  @Test
  void threeStepsAreTheSame() throws Exception {
    try (Loopback server =
        new Loopback(
            request ->
                new Loopback.Answer(
                    200,
                    "oauth_token=hh5s93j4hdidpola&oauth_token_secret=hdhd0244k9j7ao03"
                        + "&oauth_callback_confirmed=true"))) {
      String root = server.uri("/").toString();
      OAuth10aService theirs = service(root, "HMAC-SHA1");
      OAuth1RequestToken temporary = theirs.getRequestToken();
      String page = theirs.getAuthorizationUrl(temporary);
      theirs.getAccessToken(temporary, "hfdp7dh39dks9884");
      OAuth1Authorization ours =
          new OAuth1Authorization(
              scheme(root, "HMAC-SHA1"),
              credentials("clientId", "cl1ent", "clientSecret", secret("HMAC-SHA1")),
              environment(server.uri("/")));
      OAuth1Token own = ours.temporaryCredentials("oob");
      assertThat(ours.authorizationUrl(own)).hasToString(page);
      ours.tokenCredentials(own, "hfdp7dh39dks9884");
      List<Loopback.Seen> seen = server.seen();
      assertThat(seen).hasSize(4);
      assertThat(parameters(seen.get(2).header("Authorization")))
          .isEqualTo(parameters(seen.get(0).header("Authorization")));
      assertThat(parameters(seen.get(3).header("Authorization")))
          .isEqualTo(parameters(seen.get(1).header("Authorization")));
    }
  }

  private static OAuth10aService service(String root, String method) {
    return new ServiceBuilder("cl1ent")
        .apiSecret(secret(method))
        .callback("oob")
        .build(new ScribeJavaApi(root, method, NONCE, RSA));
  }

  private static OAuth1Scheme scheme(String root, String method) {
    return new OAuth1Scheme(
        method,
        Placement.HEADER,
        "",
        false,
        Optional.of(root + "initiate"),
        Optional.of(root + "authorize"),
        Optional.of(root + "token"));
  }

  private static AuthEnvironment environment(URI server) {
    AuthEnvironment usual = AuthEnvironment.of(server).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
    return new AuthEnvironment(
        usual.clock(),
        () -> NONCE,
        usual.exchange(),
        usual.tokens(),
        usual.server(),
        usual.variables(),
        usual.endpoints());
  }

  /** Returns the parameters of the field, whose order is free (RFC 5849 §3.5.1). */
  private static List<String> parameters(String field) {
    return Arrays.stream(field.replaceFirst("^OAuth ", "").split(", ?", -1)).sorted().toList();
  }

  private static String secret(String method) {
    return method.equals("RSA-SHA1") ? RSA.privateKey() : "client s3cret+/=";
  }
}
