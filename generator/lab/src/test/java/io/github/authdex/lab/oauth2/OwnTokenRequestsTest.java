package io.github.authdex.lab.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.AuthEnvironment;
import io.github.authdex.auth.Authentication;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.exchange.HttpExchange;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.jwt.AssertionForm;
import io.github.authdex.auth.jwt.JwtContent;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.DpopUse;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.auth.oauth2.OAuth2Scheme;
import io.github.authdex.auth.oauth2.TokenTerms;
import io.github.authdex.auth.token.TokenEndpointException;
import io.github.authdex.lab.Apis;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.model.ApiModel;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The runtime's token requests of APIs with ways of their own, let in or refused by the lab. */
class OwnTokenRequestsTest {
  private static final String[] KEY = {"clientId", "privateKey", "keyId", "account"};

  private static OAuth2Options.Builder byKey() {
    return OAuth2Options.builder().clientAuthentication(ClientAuthentication.PRIVATE_KEY_JWT);
  }

  private static AssertionForm form(int seconds, String audience, String... algorithms) {
    AssertionForm.Builder form =
        AssertionForm.builder().lifetimeSeconds(seconds).algorithms(List.of(algorithms));
    return audience.isEmpty() ? form.build() : form.audience(audience).build();
  }

  private static AssertionForm saying(Map<String, String> claims) {
    return AssertionForm.builder().content(JwtContent.ofClaims(claims)).build();
  }

  /**
   * Returns the status of a call to an API that asks for one thing, of a client that does another.
   */
  private static String outcome(
      OAuth2Flow.Type type,
      OAuth2Options asked,
      OAuth2Options done,
      UnaryOperator<Request> tampering,
      String... credentials)
      throws Exception {
    OAuth2Flow flow = OAuth2Apis.flow(type, Map.of(), Optional.empty());
    try (Lab lab =
        Lab.start(
            Apis.of(new OAuth2Scheme(List.of(flow), asked), credentials),
            LabOptions.STANDARD.withSeed(7))) {
      AuthEnvironment usual = lab.authEnvironment();
      HttpExchange real = usual.exchange();
      AuthEnvironment tampered = usual.withExchange(request -> real.send(tampering.apply(request)));
      Credentials held = lab.credentials();
      Authentication authentication =
          new OAuth2Scheme(List.of(flow), done).authenticate(held, tampered);
      try (AuthHttpClient client =
          AuthHttpClient.builder().authentication(authentication).allow(lab.baseUrl()).build()) {
        return Integer.toString(
            client.send(Request.of("GET", URI.create(lab.baseUrl() + "/me"))).status());
      } catch (TokenEndpointException e) {
        return e.getMessage().replaceAll(".*: (invalid|use)", "$1");
      }
    }
  }

  static Stream<Arguments> assertions() {
    OAuth2Options usual = byKey().build();
    OAuth2Options rsa = byKey().assertion(form(120, "", "PS256", "ES256")).build();
    OAuth2Options issuer = byKey().assertion(form(120, "https://issuer.acme.example")).build();
    OAuth2Options account = byKey().assertion(saying(Map.of("account", "{account}"))).build();
    String wrong = "invalid_client, The client_assertion is not right: ";
    return Stream.of(
        Arguments.of("as it is asked", usual, usual, "200"),
        Arguments.of("by an algorithm of the list", rsa, rsa, "200"),
        Arguments.of("for the issuer", issuer, issuer, "200"),
        Arguments.of("with a claim", account, account, "200"),
        Arguments.of("by another algorithm", rsa, usual, wrong + "its alg is none of PS256, ES256"),
        Arguments.of(
            "for another",
            issuer,
            byKey().assertion(form(120, "https://x.example")).build(),
            wrong + "its aud is another than https://issuer.acme.example"),
        Arguments.of(
            "for too long",
            usual,
            byKey().assertion(form(121, "")).build(),
            wrong + "it lives for 121 seconds where the API allows 120"),
        Arguments.of(
            "without a claim",
            account,
            usual,
            wrong + "its claim 'account' is missing or has another value"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("assertions")
  void assertionIsLetInOrRefused(
      String how, OAuth2Options asked, OAuth2Options done, String outcome) throws Exception {
    assertThat(outcome(OAuth2Flow.Type.CLIENT_CREDENTIALS, asked, done, request -> request, KEY))
        .isEqualTo(outcome);
  }

  @Test
  void certificateIsKnownByItsThumbprint() throws Exception {
    OAuth2Options asked =
        byKey()
            .assertion(
                AssertionForm.builder()
                    .algorithms(List.of("PS256"))
                    .thumbprints(List.of("x5t#S256"))
                    .build())
            .build();
    OAuth2Options done =
        byKey()
            .assertion(
                AssertionForm.builder()
                    .algorithms(List.of("PS256"))
                    .thumbprints(List.of("x5t"))
                    .build())
            .build();
    String[] held = {"clientId", "privateKey", "certificate"};
    OAuth2Flow.Type machine = OAuth2Flow.Type.CLIENT_CREDENTIALS;
    assertThat(outcome(machine, asked, asked, request -> request, held)).isEqualTo("200");
    assertThat(outcome(machine, asked, done, request -> request, held))
        .isEqualTo(
            "invalid_client, The client_assertion is not right: its x5t#S256 is not the thumbprint"
                + " of the certificate");
  }

  /** RFC 8705: the token endpoint is told who asks by the connection, over TLS. */
  @ParameterizedTest
  @CsvSource({"TLS_CLIENT_AUTH, true", "SELF_SIGNED_TLS_CLIENT_AUTH, false"})
  void clientIsKnownByTheCertificateOfItsConnection(ClientAuthentication method, boolean issued)
      throws Exception {
    OAuth2Options options = OAuth2Options.STANDARD.with(method);
    OAuth2Flow flow =
        OAuth2Apis.flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, Map.of(), Optional.empty());
    OAuth2Scheme scheme = new OAuth2Scheme(List.of(flow), options);
    ApiModel model = Apis.of(scheme, "clientId", "certificate", "privateKey");
    try (Lab lab = Lab.start(model, LabOptions.STANDARD);
        Lab other = Lab.start(model, LabOptions.STANDARD)) {
      assertThat(lab.baseUrl()).hasScheme("https");
      assertThat(called(lab, scheme, lab.credentials())).isEqualTo("200");
      Credentials stranger =
          name ->
              (name.equals("certificate") || name.equals("privateKey") ? other : lab)
                  .credentials()
                  .find(name);
      assertThat(called(lab, scheme, stranger))
          .isEqualTo(
              "invalid_client, The client certificate is not right: "
                  + (issued
                      ? "its issuer is not the lab's authority"
                      : "it is that of another client"));
      Request request =
          Request.of("POST", lab.endpoints().apply(URI.create(OAuth2Apis.TOKEN_URL)))
              .withHeader("Content-Type", "application/x-www-form-urlencoded")
              .withBody(
                  Body.of(
                      "grant_type=client_credentials&client_id="
                          + lab.credentials().require("clientId").reveal()));
      byte[] refusal = lab.authEnvironment().exchange().send(request).body().bytes().orElseThrow();
      assertThat(new String(refusal, StandardCharsets.UTF_8))
          .contains("No client certificate was shown in the TLS handshake");
    }
  }

  private static String called(Lab lab, OAuth2Scheme scheme, Credentials held) throws Exception {
    Authentication way =
        Authentication.all(
            List.of(lab.anonymous(), scheme.authenticate(held, lab.authEnvironment())));
    try (AuthHttpClient client =
        AuthHttpClient.builder().authentication(way).allow(lab.baseUrl()).build()) {
      return Integer.toString(
          client.send(Request.of("GET", URI.create(lab.baseUrl() + "/me"))).status());
    } catch (TokenEndpointException e) {
      return e.getMessage().replaceAll(".*: invalid", "invalid");
    }
  }

  @Test
  void secretSignsAssertionsToo() throws Exception {
    OAuth2Options options = OAuth2Options.STANDARD.with(ClientAuthentication.CLIENT_SECRET_JWT);
    assertThat(
            outcome(
                OAuth2Flow.Type.CLIENT_CREDENTIALS,
                options,
                options,
                request -> request,
                "clientId",
                "clientSecret"))
        .isEqualTo("200");
  }

  @Test
  void assertionCountsOnceAndForItsSignatureAlone() throws Exception {
    OAuth2Options options = byKey().build();
    List<Request> seen = new ArrayList<>();
    UnaryOperator<Request> replaying =
        request -> {
          seen.add(request);
          return seen.get(0);
        };
    OAuth2Flow flow =
        OAuth2Apis.flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, Map.of(), Optional.empty());
    try (Lab lab =
        Lab.start(Apis.of(new OAuth2Scheme(List.of(flow), options), KEY), LabOptions.STANDARD)) {
      HttpExchange real = lab.authEnvironment().exchange();
      HttpExchange tampered = request -> real.send(replaying.apply(request));
      new OAuth2Scheme(List.of(flow), options)
          .authenticate(lab.credentials(), lab.authEnvironment().withExchange(tampered))
          .sign(Request.of("GET", lab.baseUrl()));
      byte[] again = real.send(seen.get(0)).body().bytes().orElseThrow();
      assertThat(new String(again, StandardCharsets.UTF_8))
          .contains("its jti was used before; make a new one for each request");
    }
    assertThat(
            outcome(
                OAuth2Flow.Type.CLIENT_CREDENTIALS,
                options,
                options,
                OwnTokenRequestsTest::withOtherSignature,
                KEY))
        .isEqualTo(
            "invalid_client, The client_assertion is not right: its signature is not the client's");
  }

  private static Request withOtherSignature(Request request) {
    String form = new String(request.body().bytes().orElseThrow(), StandardCharsets.UTF_8);
    int dot = form.lastIndexOf('.');
    char other = form.charAt(dot + 5) == 'A' ? 'B' : 'A';
    return request.withBody(Body.of(form.substring(0, dot + 5) + other + form.substring(dot + 6)));
  }

  static Stream<Arguments> requests() {
    OAuth2Options none = OAuth2Options.STANDARD.with(ClientAuthentication.CLIENT_SECRET_POST);
    OAuth2Options headers =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
            .tokenHeaders(Map.of("X-Channel", "{account}", "X-Id", "{$uuid}"))
            .build();
    OAuth2Options names =
        OAuth2Options.builder()
            .clientAuthentication(ClientAuthentication.CLIENT_SECRET_POST)
            .parameterNames(Map.of("client_id", "client_key"))
            .build();
    OAuth2Options bound = OAuth2Options.builder().dpop(DpopUse.REQUIRED).build();
    return Stream.of(
        Arguments.of("with headers", headers, headers, "200"),
        Arguments.of("with names", names, names, "200"),
        Arguments.of("bound to a key", bound, bound, "200"),
        Arguments.of(
            "without names",
            names,
            none,
            "invalid_request, The parameter 'client_id' is called 'client_key' here"),
        Arguments.of(
            "without a key",
            bound,
            OAuth2Options.STANDARD,
            "invalid_dpop_proof, The proof in the header DPoP is missing"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("requests")
  void tokenRequestIsLetInOrRefused(
      String how, OAuth2Options asked, OAuth2Options done, String outcome) throws Exception {
    assertThat(
            outcome(
                OAuth2Flow.Type.CLIENT_CREDENTIALS,
                asked,
                done,
                request -> request,
                "clientId",
                "clientSecret",
                "account"))
        .isEqualTo(outcome);
  }

  @Test
  void headerOfATokenRequestIsMissed() throws Exception {
    OAuth2Options asked =
        OAuth2Options.builder().tokenHeaders(Map.of("X-Channel", "{account}")).build();
    assertThat(
            outcome(
                OAuth2Flow.Type.CLIENT_CREDENTIALS,
                asked,
                OAuth2Options.STANDARD,
                request -> request,
                "clientId",
                "clientSecret",
                "account"))
        .isEqualTo("invalid_request, The header X-Channel of token requests is missing");
  }

  @Test
  void tokenOfAnotherIssuerIsExchanged() throws Exception {
    OAuth2Options options = OAuth2Options.STANDARD.with(ClientAuthentication.NONE);
    assertThat(
            outcome(
                OAuth2Flow.Type.TOKEN_EXCHANGE,
                options,
                options,
                request -> request,
                "subjectToken"))
        .isEqualTo("200");
  }

  @Test
  void boundTokenIsNotForAnyBearer() throws Exception {
    OAuth2Options bound = OAuth2Options.builder().dpop(DpopUse.SUPPORTED).build();
    OAuth2Flow flow =
        OAuth2Apis.flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, Map.of(), Optional.empty());
    OAuth2Scheme scheme = new OAuth2Scheme(List.of(flow), bound);
    try (Lab lab = Lab.start(Apis.of(scheme, "clientId", "clientSecret"), LabOptions.STANDARD);
        AuthHttpClient client = AuthHttpClient.builder().allow(lab.baseUrl()).build()) {
      Request plain = Request.of("GET", URI.create(lab.baseUrl() + "/me"));
      Request signed = scheme.authenticate(lab.credentials(), lab.authEnvironment()).sign(plain);
      String token = signed.headers().first("Authorization").orElseThrow().substring(5);
      assertThat(client.send(plain.withHeader("Authorization", "Bearer " + token)).status())
          .isEqualTo(401);
      assertThat(client.send(signed).status()).isEqualTo(200);
      assertThat(client.send(signed).status()).as("the same proof again").isEqualTo(401);
    }
  }

  @Test
  void answerIsSilentOnTheLifeThatThePagesTell() throws Exception {
    OAuth2Options options =
        OAuth2Options.builder().tokenTerms(TokenTerms.builder().accessSeconds(60).build()).build();
    OAuth2Flow flow =
        OAuth2Apis.flow(OAuth2Flow.Type.CLIENT_CREDENTIALS, Map.of(), Optional.empty());
    OAuth2Scheme scheme = new OAuth2Scheme(List.of(flow), options);
    try (Lab lab = Lab.start(Apis.of(scheme, "clientId", "clientSecret"), LabOptions.STANDARD)) {
      List<String> answers = new ArrayList<>();
      HttpExchange real = lab.authEnvironment().exchange();
      HttpExchange listening =
          request -> {
            Response answer = real.send(request);
            answers.add(new String(answer.body().bytes().orElseThrow(), StandardCharsets.UTF_8));
            return answer;
          };
      scheme
          .authenticate(lab.credentials(), lab.authEnvironment().withExchange(listening))
          .sign(Request.of("GET", lab.baseUrl()));
      assertThat(answers).hasSize(1);
      assertThat(answers.get(0)).contains("access_token").doesNotContain("expires_in");
    }
  }
}
