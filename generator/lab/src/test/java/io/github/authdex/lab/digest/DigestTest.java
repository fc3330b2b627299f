package io.github.authdex.lab.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.message.Body;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.message.Response;
import io.github.authdex.lab.LabRequest;
import io.github.authdex.lab.SignedCalls;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigestTest {
  private static final String WRONG = "Scheme \"auth\": the answer is not right: ";
  private static final String OTHER =
      WRONG
          + "its response is another than the lab computes, so the password, the method or what the"
          + " hash covers differs";

  private SignedCalls calls;

  @BeforeEach
  void start() throws IOException {
    calls = SignedCalls.of(new DigestScheme(), "username", "password");
  }

  @AfterEach
  void stop() {
    calls.close();
  }

  @Test
  void challengeIsAnsweredAndItsNonceUsedAgain() throws Exception {
    assertThat(calls.call(calls.post()).status()).isEqualTo(200);
    assertThat(calls.call(calls.get()).status()).isEqualTo(200);
    assertThat(calls.lab().requests())
        .extracting(LabRequest::status)
        .containsExactly(401, 200, 200);
  }

  @Test
  void challengesNameEachWayTheBestFirst() throws IOException {
    List<String> challenges = challenges(calls.get());
    assertThat(challenges).hasSize(3);
    assertThat(challenges.get(0))
        .matches(
            "Digest realm=\"acme\", qop=\"auth\", algorithm=SHA-256,"
                + " nonce=\"[0-9a-f]{64}\", opaque=\"[A-Za-z0-9]{32}\"");
    assertThat(challenges.get(1)).contains("qop=\"auth\", algorithm=MD5");
    assertThat(challenges.get(2)).contains("qop=\"auth-int\", algorithm=SHA-256");
  }

  @ParameterizedTest
  @CsvSource({"SHA-256, auth", "SHA-256, auth-int", "MD5, auth", "MD5, auth-int"})
  void answersOfEachKindPass(String algorithm, String qop) throws IOException {
    Request answer = answer(calls.post(), algorithm, qop, password(), 1);
    assertThat(calls.problem(answer)).isEmpty();
    Request counted = answer(calls.post(), algorithm, qop, password(), 1);
    boolean covered = qop.equals("auth-int");
    assertThat(calls.problem(counted.withBody(Body.of("{\"amount\":2}"))))
        .isEqualTo(covered ? OTHER : "");
  }

  @Test
  void whatTheHashCoversCannotBeChanged() throws IOException {
    Request answer = answer(calls.get(), "SHA-256", "auth", password(), 1);
    assertThat(calls.problem(new Request("PUT", answer.uri(), answer.headers(), answer.body())))
        .isEqualTo(OTHER);
    assertThat(calls.problem(answer.withUri(calls.uri("/items?page=3"))))
        .isEqualTo(WRONG + "its uri is not the target of the request, /v1/items?page=3");
    assertThat(calls.problem(edit(answer, "nc=00000001", "nc=00000002"))).isEqualTo(OTHER);
    assertThat(calls.problem(edit(answer, "cnonce=\"", "cnonce=\"x"))).isEqualTo(OTHER);
    assertThat(calls.problem(answer(calls.get(), "SHA-256", "auth", "wrong", 1))).isEqualTo(OTHER);
    assertThat(calls.problem(answer)).isEmpty();
  }

  @Test
  void flawsAreNamed() throws IOException {
    Request answer = answer(calls.get(), "SHA-256", "auth", password(), 1);
    assertThat(calls.problem(edit(answer, "username=\"", "username=\"x")))
        .isEqualTo(WRONG + "its username is another");
    assertThat(calls.problem(edit(answer, "realm=\"acme", "realm=\"x")))
        .isEqualTo(WRONG + "its realm is not that of the challenge, \"acme\"");
    assertThat(calls.problem(edit(answer, "SHA-256", "SHA-512-256")))
        .isEqualTo(WRONG + "its algorithm is not one of the challenge, SHA-256 or MD5");
    assertThat(calls.problem(edit(answer, "qop=auth", "qop=none")))
        .isEqualTo(WRONG + "its qop is not one of the challenge, auth or auth-int");
    assertThat(calls.problem(edit(answer, "nc=00000001", "nc=1")))
        .isEqualTo(WRONG + "its nc is not of eight hexadecimal digits");
    assertThat(calls.problem(edit(answer, "opaque=\"", "opaque=\"x")))
        .isEqualTo(WRONG + "its opaque is not that of the challenge");
    assertThat(calls.problem(edit(answer, " nonce=\"0", " nonce=\"f")))
        .isEqualTo(WRONG + "its nonce was not issued here");
    assertThat(calls.problem(edit(answer, "cnonce=\"[^\"]*\", ", "")))
        .isEqualTo(WRONG + "it lacks cnonce (RFC 7616 §3.4)");
    assertThat(calls.problem(answer.withHeader("Authorization", "Digest x")))
        .isEqualTo("Scheme \"auth\": the answer is no list of parameters (RFC 7616 §3.4)");
  }

  @Test
  void nonceCountGoesUp() throws IOException {
    Request answer = answer(calls.get(), "SHA-256", "auth", password(), 1);
    assertThat(calls.problem(answer)).isEmpty();
    assertThat(calls.problem(answer))
        .isEqualTo(
            "Scheme \"auth\": the answer came before: its nc 00000001 was used with this nonce;"
                + " count up with each request");
  }

  @Test
  void staleNonceIsReplacedWithoutAskingForThePasswordAgain() throws Exception {
    assertThat(calls.call(calls.get()).status()).isEqualTo(200);
    calls.wait(Duration.ofSeconds(301));
    Request late = calls.signed(calls.get());
    assertThat(challenges(late)).hasSize(3).allMatch(challenge -> challenge.endsWith("stale=true"));
    assertThat(calls.call(calls.get()).status()).isEqualTo(200);
  }

  @Test
  void wrongPasswordIsAskedForOnce() throws Exception {
    Credentials held =
        Credentials.of(
            Map.of(
                "username",
                calls.lab().credentials().require("username"),
                "password",
                Secret.of("wrong")));
    Response answer = calls.call(calls.get(), calls.authentication(held));
    assertThat(answer.status()).isEqualTo(401);
    assertThat(calls.lab().requests()).hasSize(2);
    assertThat(SignedCalls.text(answer))
        .contains(
            "\"computed\":{\"A2\":\"GET:/v1/items?page=2&q=a%20b\",\"response input\":\"H(A1):")
        .doesNotContain(password());
  }

  private List<String> challenges(Request request) throws IOException {
    return calls
        .lab()
        .authEnvironment()
        .exchange()
        .send(request)
        .head()
        .headers()
        .all("WWW-Authenticate");
  }

  /** Returns {@code request} with an answer to a new challenge, made by this test alone. */
  private Request answer(Request request, String algorithm, String qop, String password, int nc)
      throws IOException {
    String challenge =
        challenges(calls.get()).stream()
            .filter(one -> one.contains("algorithm=" + algorithm))
            .findFirst()
            .orElseThrow();
    DigestHash hash = DigestHash.of(algorithm).orElseThrow();
    String user = calls.lab().credentials().require("username").reveal();
    String uri = request.uri().getRawPath() + "?" + request.uri().getRawQuery();
    String nonce = parameter(challenge, "nonce");
    String count = String.format("%08x", nc);
    String a2 = request.method() + ":" + uri;
    if (qop.equals("auth-int")) {
      a2 += ":" + hash.of(request.body().bytes().orElseThrow());
    }
    String a1 = hash.ofText(user + ":acme:" + password);
    String covered = nonce + ":" + count + ":c0:" + qop + ":" + hash.ofText(a2);
    String response = hash.ofText(a1 + ":" + covered);
    return request.withHeader(
        "Authorization",
        "Digest username=\""
            + user
            + "\", realm=\"acme\", nonce=\""
            + nonce
            + "\", uri=\""
            + uri
            + "\", algorithm="
            + algorithm
            + ", qop="
            + qop
            + ", nc="
            + count
            + ", cnonce=\"c0\", response=\""
            + response
            + "\", opaque=\""
            + parameter(challenge, "opaque")
            + "\"");
  }

  private static String parameter(String challenge, String name) {
    Matcher matcher = Pattern.compile(name + "=\"([^\"]*)\"").matcher(challenge);
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private String password() {
    return calls.lab().credentials().require("password").reveal();
  }

  private static Request edit(Request request, String from, String to) {
    return SignedCalls.edited(request, "Authorization", from, to);
  }
}
