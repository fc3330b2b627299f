package io.github.authdex.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.apikey.ApiKeyScheme;
import io.github.authdex.auth.basic.BasicScheme;
import io.github.authdex.auth.bearer.BearerScheme;
import io.github.authdex.auth.credential.Credentials;
import io.github.authdex.auth.credential.KeyEncoding;
import io.github.authdex.auth.digest.DigestScheme;
import io.github.authdex.auth.hawk.HawkScheme;
import io.github.authdex.auth.jdk.AuthHttpClient;
import io.github.authdex.auth.message.Header;
import io.github.authdex.auth.message.Request;
import io.github.authdex.auth.signature.SignaturePart;
import io.github.authdex.auth.signature.SignatureScheme;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticationTest {
  private static final Request REQUEST = Request.of("GET", URI.create("https://h.example/a"));

  private static Authentication all(AuthScheme... schemes) {
    Credentials held =
        Environments.credentials(
            "key", "k3y", "token", "t0ken", "username", "me", "password", "pass", "id", "me");
    return Authentication.all(
        Arrays.stream(schemes)
            .map(scheme -> scheme.authenticate(held, Environments.of("nonce")))
            .toList());
  }

  /** A signature over the header {@code X-Key}, in {@code X-Signature}. */
  private static SignatureScheme signature() {
    return new SignatureScheme(
        "SHA256",
        KeyEncoding.TEXT,
        List.of(new SignaturePart.HeaderValue("X-Key"), new SignaturePart.HeaderValue("Cookie")),
        " ",
        "hex",
        Optional.empty(),
        Optional.empty(),
        List.of(),
        Placement.HEADER,
        "X-Signature",
        "");
  }

  @Test
  void signatureComesLastAndCoversTheOthersWhateverTheirOrder() throws IOException {
    AuthScheme key = new ApiKeyScheme(Placement.HEADER, "X-Key", "");
    AuthScheme cookie = new ApiKeyScheme(Placement.COOKIE, "a", "");
    Request first = all(signature(), key, cookie).sign(REQUEST);
    Request last = all(key, cookie, signature()).sign(REQUEST);
    assertThat(first).isEqualTo(last);
    assertThat(first.headers().list())
        .extracting(Header::name)
        .containsExactly("X-Key", "Cookie", "X-Signature");
    // SHA-256 of "k3y a=k3y".
    assertThat(first.headers().first("X-Signature"))
        .contains("11598c092e6f501090ad9b8497ccd865de73aa6a716ecf586c8868f6a5fe965a");
  }

  @Test
  void cookiesOfSeveralSchemesGoTogether() throws IOException {
    Request signed =
        all(
                new ApiKeyScheme(Placement.COOKIE, "a", ""),
                new ApiKeyScheme(Placement.COOKIE, "b", ""))
            .sign(REQUEST.withHeader("Cookie", "own=1"));
    assertThat(signed.headers().all("Cookie")).containsExactly("own=1; a=k3y; b=k3y");
  }

  @Test
  void twoSchemesForOneHeaderAreRefused() {
    for (Authentication set :
        List.of(
            all(BearerScheme.BEARER, new BasicScheme()),
            all(new HawkScheme("sha256", true), BearerScheme.BEARER))) {
      assertThatThrownBy(() -> set.sign(REQUEST))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "Expected schemes that go together to write different headers but two of them write"
                  + " \"Authorization\"; use one of them alone");
    }
  }

  /** One of them is not sent ahead, so that they are tried one at a time. */
  @Test
  void answerToAChallengeTakesThePlaceOfWhatWasSentAhead() throws Exception {
    Authentication both =
        Authentication.all(
            List.of(
                BearerScheme.BEARER.authenticate(
                    Environments.credentials("token", "t0k"), Environments.of("nonce")),
                new DigestScheme()
                    .authenticate(
                        Environments.credentials("username", "u", "password", "p"),
                        Environments.of("nonce"))));
    assertThat(new DigestScheme().answersChallenges()).isTrue();
    try (WireServer server =
        new WireServer(
            request ->
                WireServer.reply(
                    "",
                    "HTTP/1.1 401 Unauthorized",
                    "WWW-Authenticate: Digest realm=\"r\", nonce=\"n\", qop=\"auth\""))) {
      URI url = server.uri("/a");
      AuthHttpClient.builder().authentication(both).allow(url).build().send(Request.of("GET", url));
      assertThat(server.arrived())
          .extracting(request -> request.all("Authorization").get(0).split(" ", 2)[0])
          .containsExactly("Bearer", "Digest");
    }
  }

  @ParameterizedTest
  @CsvSource({"QUERY, query parameters, key", "COOKIE, headers, Cookie"})
  void twoSchemesForOneParameterOrCookieAreRefusedUnlessTheirValuesAreTheSame(
      Placement in, String places, String name) throws IOException {
    AuthScheme key = new ApiKeyScheme(in, "key", "");
    AuthScheme longer = new ApiKeyScheme(in, "key", "k3y");
    assertThatThrownBy(() -> all(key, longer).sign(REQUEST))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Expected schemes that go together to write different %s but two of them write \"%s\";"
                + " use one of them alone",
            places, name);
    assertThat(all(key, key).sign(REQUEST)).isEqualTo(all(key).sign(REQUEST));
  }

  @Test
  void parameterOfTheCallerMayBeReplaced() throws IOException {
    AuthScheme key = new ApiKeyScheme(Placement.QUERY, "key", "");
    AuthScheme other = new ApiKeyScheme(Placement.QUERY, "other", "");
    Request asked = REQUEST.withUri(URI.create("https://h.example/a?key=old&q=1"));
    assertThat(all(key, other).sign(asked).uri())
        .hasToString("https://h.example/a?q=1&key=k3y&other=k3y");
  }

  @Test
  void headerOfTheCallerMayBeReplaced() throws IOException {
    AuthScheme key = new ApiKeyScheme(Placement.HEADER, "X-Key", "");
    Request signed =
        all(key, BearerScheme.BEARER).sign(REQUEST.withHeader("Authorization", "Basic old"));
    assertThat(signed.headers().all("Authorization")).containsExactly("Bearer t0ken");
  }
}
