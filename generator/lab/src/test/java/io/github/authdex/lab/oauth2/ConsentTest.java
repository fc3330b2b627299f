package io.github.authdex.lab.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.auth.oauth2.ClientAuthentication;
import io.github.authdex.auth.oauth2.OAuth2Flow;
import io.github.authdex.auth.oauth2.OAuth2Flow.Pkce;
import io.github.authdex.auth.oauth2.OAuth2Options;
import io.github.authdex.lab.Lab;
import io.github.authdex.lab.LabOptions;
import io.github.authdex.lab.MovableClock;
import io.github.authdex.lab.Wire;
import io.github.authdex.lab.message.FormFields;
import io.github.authdex.lab.message.NamedValue;
import io.github.authdex.lab.run.ConsentTerms;
import io.github.authdex.model.ApiModel;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The authorization endpoint, its page, and what becomes of codes. */
final class ConsentTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String BACK = "http://127.0.0.1:4000/back?a=b";

  /** RFC 7636 appendix B. */
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

  private final MovableClock clock = new MovableClock();
  private Lab lab;

  @BeforeEach
  void start() throws IOException {
    lab = Lab.start(api(Pkce.REQUIRED), options());
  }

  @AfterEach
  void stop() {
    lab.close();
  }

  private LabOptions options() {
    return LabOptions.STANDARD.withClock(clock).withSeed(3);
  }

  private static ApiModel api(Pkce pkce) {
    OAuth2Options options = OAuth2Apis.options(ClientAuthentication.CLIENT_SECRET_POST);
    return OAuth2Apis.acme(
        options,
        OAuth2Flow.builder(OAuth2Flow.Type.AUTHORIZATION_CODE)
            .authorizationUrl("https://login.acme.example/authorize")
            .tokenUrl(OAuth2Apis.TOKEN_URL)
            .revocationUrl("https://login.acme.example/revoke")
            .scopes(OAuth2Apis.SCOPES)
            .pkce(pkce)
            .build(),
        OAuth2Flow.builder(OAuth2Flow.Type.IMPLICIT)
            .authorizationUrl("https://login.acme.example/authorize")
            .scopes(OAuth2Apis.SCOPES)
            .build());
  }

  private String filled(String text) {
    String filled = text;
    for (String name : List.of("clientId", "clientSecret")) {
      filled =
          filled.replace(
              "{" + name + "}", encoded(lab.credentials().find(name).orElseThrow().reveal()));
    }
    return filled.replace("{back}", encoded(BACK)).replace("{challenge}", CHALLENGE);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private Wire.Answer authorize(String query) throws IOException {
    return Wire.send(lab.baseUrl(), "GET /~login.acme.example/authorize?" + filled(query), "");
  }

  private static final String RIGHT =
      "response_type=code&client_id={clientId}&redirect_uri={back}&state=s%201&scope=read+write"
          + "&code_challenge={challenge}&code_challenge_method=S256";

  private Wire.Answer decide(Wire.Answer page, String decision) throws IOException {
    Matcher ticket = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(ticket.find()).as(page.body()).isTrue();
    return post("/~login.acme.example/authorize", "ticket=" + ticket.group(1) + "&" + decision);
  }

  private Wire.Answer post(String path, String form) throws IOException {
    return Wire.send(
        lab.baseUrl(),
        "POST " + path + "\nContent-Type: application/x-www-form-urlencoded",
        filled(form));
  }

  private static Map<String, String> back(Wire.Answer answer) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(303);
    String location = answer.header("Location").get(0);
    assertThat(location).startsWith(BACK);
    return FormFields.parse(location.substring(BACK.length() + 1)).stream()
        .collect(Collectors.toMap(NamedValue::name, NamedValue::value));
  }

  private Wire.Answer token(String form) throws IOException {
    return post(
        "/~login.acme.example/oauth/token",
        "grant_type=authorization_code&client_id={clientId}&client_secret={clientSecret}&" + form);
  }

  private String code() throws IOException {
    return back(decide(authorize(RIGHT), "decision=allow&scope=read&scope=write")).get("code");
  }

  private static String text(Wire.Answer answer, String field) throws IOException {
    return JSON.readTree(answer.body()).path(field).asText();
  }

  @Test
  void consentBecomesATokenForWhatThePersonKept() throws IOException {
    Wire.Answer page = authorize(RIGHT);
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.header("Content-Security-Policy").get(0))
        .startsWith("default-src 'none'; style-src 'sha256-")
        .endsWith("frame-ancestors 'none'; form-action 'self' http://127.0.0.1:4000");
    assertThat(page.body()).contains("value=\"read\" checked", "value=\"write\" checked");

    Map<String, String> back = back(decide(page, "decision=allow&scope=read&scope=admin"));
    assertThat(back).containsOnlyKeys("code", "state").containsEntry("state", "s 1");
    Wire.Answer answer =
        token("code=" + back.get("code") + "&redirect_uri={back}&code_verifier=" + VERIFIER);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    String bearer = "Authorization: Bearer " + text(answer, "access_token");
    assertThat(Wire.send(lab.baseUrl(), "GET /v1/read\n" + bearer, "").status()).isEqualTo(200);
    assertThat(Wire.send(lab.baseUrl(), "POST /v1/write\n" + bearer, "").status()).isEqualTo(403);
    assertThat(text(answer, "refresh_token")).isNotEmpty();
  }

  @Test
  void aCodeWorksOnceAndASecondTryEndsItsTokens() throws IOException {
    String form = "code=" + code() + "&redirect_uri={back}&code_verifier=" + VERIFIER;
    String bearer = "Authorization: Bearer " + text(token(form), "access_token");
    assertThat(Wire.send(lab.baseUrl(), "GET /v1/read\n" + bearer, "").status()).isEqualTo(200);
    assertThat(text(token(form), "error")).isEqualTo("invalid_grant");
    assertThat(Wire.send(lab.baseUrl(), "GET /v1/read\n" + bearer, "").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "redirect_uri={back}, The code_verifier is missing",
    "redirect_uri={back}&code_verifier=wrong, does not make the code_challenge by S256",
    "redirect_uri={back}&code_verifier={challenge}, does not make the code_challenge by S256",
    "redirect_uri=http://127.0.0.1:4001/back&code_verifier=x, The redirect_uri is another",
    "code_verifier=x, The parameter 'redirect_uri' is missing"
  })
  void aCodeIsBoundToWhatWasAsked(String form, String problem) throws IOException {
    Wire.Answer answer = token("code=" + code() + "&" + form);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(text(answer, "error_description")).contains(problem);
  }

  @Test
  void aCodeCountsForAMinute() throws IOException {
    String code = code();
    clock.move(Duration.ofSeconds(61));
    assertThat(
            text(
                token("code=" + code + "&redirect_uri={back}&code_verifier=" + VERIFIER),
                "error_description"))
        .isEqualTo("The code has ended; it counts for a minute");
  }

  @ParameterizedTest
  @CsvSource({
    "response_type=code&redirect_uri={back}, client_id\" is missing",
    "response_type=code&client_id=x&redirect_uri={back}, another than the one of this lab",
    "response_type=code&client_id={clientId}, redirect_uri\" is missing",
    "response_type=code&client_id={clientId}&redirect_uri=https://evil.example/, neither on loopback",
    "response_type=code&client_id={clientId}&redirect_uri=http://127.0.0.1.evil.example/, neither on",
    "response_type=code&client_id={clientId}&redirect_uri=http://a@127.0.0.1/, neither on loopback",
    "response_type=code&client_id={clientId}&redirect_uri=javascript:alert(1), neither on loopback",
    "client_id={clientId}&client_id={clientId}&redirect_uri={back}, client_id\" stands there twice"
  })
  void nobodyIsSentToWhoMayBeAStranger(String query, String problem) throws IOException {
    Wire.Answer answer = authorize(query);
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Location")).isEmpty();
    assertThat(answer.body().replace("&quot;", "\"")).contains(problem);
  }

  @ParameterizedTest
  @CsvSource({
    "response_type=code, invalid_request",
    "response_type=code&code_challenge=short&code_challenge_method=S256, invalid_request",
    "response_type=code&code_challenge={challenge}&code_challenge_method=S512, invalid_request",
    "response_type=code&code_challenge={challenge}&scope=read+admin, invalid_scope",
    "response_type=code&code_challenge={challenge}&prompt=none, consent_required",
    "response_type=code+id_token, unsupported_response_type",
    "scope=read, invalid_request"
  })
  void theClientIsToldOtherFaults(String query, String error) throws IOException {
    Map<String, String> back =
        back(authorize(query + "&client_id={clientId}&redirect_uri={back}&state=x"));
    assertThat(back).containsEntry("error", error).containsEntry("state", "x");
    assertThat(back).doesNotContainKey("code");
  }

  @Test
  void whoSaysNoIsHeard() throws IOException {
    assertThat(back(decide(authorize(RIGHT), "decision=deny")))
        .containsEntry("error", "access_denied");
  }

  @Test
  void aPageCountsOnceAndNoOtherPageAnswersForAPerson() throws IOException {
    Wire.Answer page = authorize(RIGHT);
    decide(page, "decision=allow");
    assertThat(decide(page, "decision=allow").status()).isEqualTo(400);
    assertThat(post("/~login.acme.example/authorize", "decision=allow&ticket=x").status())
        .isEqualTo(400);
  }

  @Test
  void aTokenOfTheImplicitFlowIsInTheFragment() throws IOException {
    Wire.Answer answer =
        decide(
            authorize("response_type=token&client_id={clientId}&redirect_uri={back}&scope=read"),
            "decision=allow&scope=read");
    String location = answer.header("Location").get(0);
    assertThat(URI.create(location).getQuery()).isEqualTo("a=b");
    assertThat(location).contains("#access_token=").contains("&token_type=Bearer");
  }

  @Test
  void consentIsTakenAsGivenWhereThatIsWanted() throws IOException {
    lab.close();
    lab =
        Lab.start(
            api(Pkce.UNSUPPORTED),
            options().withConsent(new ConsentTerms(true, List.of("com.acme.app:/back"))));
    String query = "response_type=code&client_id={clientId}&scope=read&redirect_uri=";
    assertThat(back(authorize(query + "{back}"))).containsKey("code");
    assertThat(authorize(query + "com.acme.app:/back").header("Location").get(0))
        .startsWith("com.acme.app:/back?code=");
    assertThat(back(authorize(query + "{back}&code_challenge={challenge}")))
        .containsEntry("error_description", "This API refuses a code_challenge");
  }

  @Test
  void aRevokedTokenEndsWithAllOfItsGrant() throws IOException {
    Wire.Answer issued = token("code=" + code() + "&redirect_uri={back}&code_verifier=" + VERIFIER);
    String revoke = "client_id={clientId}&client_secret={clientSecret}&token=";
    String path = "/~login.acme.example/revoke";
    assertThat(post(path, "client_id={clientId}&client_secret=x&token=x").status()).isEqualTo(401);
    assertThat(post(path, revoke + "unknown").status()).isEqualTo(200);
    assertThat(post(path, revoke + text(issued, "refresh_token")).status()).isEqualTo(200);
    String bearer = "Authorization: Bearer " + text(issued, "access_token");
    assertThat(Wire.send(lab.baseUrl(), "GET /v1/read\n" + bearer, "").status()).isEqualTo(401);
  }

  @Test
  void textsOfStrangersStayTexts() throws IOException {
    String evil = encoded("http://127.0.0.1/\"><script>x</script>");
    Wire.Answer answer = authorize("response_type=code&client_id={clientId}&redirect_uri=" + evil);
    assertThat(answer.body()).doesNotContain("<script>");
    assertThat(answer.status()).isEqualTo(400);
  }
}
