package io.github.authdex.auth.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Curl;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.credential.Secret;
import io.github.authdex.auth.internal.message.Challenge;
import io.github.authdex.auth.internal.message.Challenges;
import io.github.authdex.auth.message.Headers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What curl answers to a challenge, we answer too. */
class CurlAnswersAlikeTest {
  @BeforeAll
  static void requireCurl() {
    Curl.require();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Digest realm=\"r\", nonce=\"n1\"",
        "Digest realm=\"a, \\\"b\\\"\", nonce=\"n1\", qop=\"auth\", algorithm=MD5, opaque=\"o\"",
        "Digest realm=\"r\", nonce=\"n1\", qop=\"auth,auth-int\", algorithm=SHA-256",
        "Digest realm=\"r\", nonce=\"n1\", qop=auth, algorithm=MD5-sess",
        "Digest realm=\"r\", nonce=\"n1\", qop=auth, algorithm=SHA-256, userhash=true",
      })
  void answerIsTheSame(String challenge) throws Exception {
    try (Loopback server =
        new Loopback(
            request ->
                request.header("authorization") == null
                    ? new Loopback.Answer(401, "", "WWW-Authenticate: " + challenge)
                    : new Loopback.Answer(200, "ok"))) {
      Curl.run("--digest", "-u", "user:c4n4ry", server.uri("/a%20b?x=1").toString());
      String field = server.seen().get(server.seen().size() - 1).header("authorization");
      Challenge sent = read(field);
      DigestChallenge asked = DigestChallenge.of(read(challenge)).orElseThrow();
      DigestUser user = new DigestUser("user", Secret.of("c4n4ry"));
      String cnonce = sent.parameter("cnonce").orElse("");
      String key = user.keyHash(asked);
      DigestAnswer ours =
          new DigestAnswer(
              asked,
              asked.isSession() ? DigestAnswer.sessionKeyHash(asked, key, cnonce) : key,
              "GET",
              "/a%20b?x=1",
              "",
              cnonce,
              1);
      Challenge answer = read(ours.field(user));
      assertThat(answer.parameters()).isEqualTo(sent.parameters());
    }
  }

  private static Challenge read(String field) throws Exception {
    return Challenges.read(Headers.EMPTY.with("A", field), "A").get(0);
  }
}
