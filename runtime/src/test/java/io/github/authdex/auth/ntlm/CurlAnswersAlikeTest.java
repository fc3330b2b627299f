package io.github.authdex.auth.ntlm;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.Curl;
import io.github.authdex.auth.Loopback;
import io.github.authdex.auth.credential.Secret;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What curl answers to a challenge by {@code --ntlm}, we compute too. */
class CurlAnswersAlikeTest {
  @BeforeAll
  static void requireCurl() {
    Curl.require();
  }

  @Test
  void proofIsTheSame() throws Exception {
    try (Loopback server =
        new Loopback(
            request ->
                switch (sent(request)) {
                  case 0 -> new Loopback.Answer(401, "", "WWW-Authenticate: NTLM");
                  case 1 -> new Loopback.Answer(401, "", "WWW-Authenticate: NTLM " + challenge());
                  default -> new Loopback.Answer(200, "in");
                })) {
      Curl.run("--ntlm", "-u", "Domain\\User:c4n4ry", server.uri("/a").toString());
      List<Loopback.Seen> seen = server.seen();
      NtlmBytes theirs = new NtlmBytes(message(seen.get(seen.size() - 1)));
      assertThat(theirs.user()).isEqualTo("User");
      assertThat(theirs.domain()).isEqualTo("Domain");
      byte[] key = NtlmHash.key("User", Secret.of("c4n4ry"), "Domain");
      byte[] blob = NtlmHash.blob(theirs.time(), theirs.clientChallenge(), theirs.targetInfo());
      assertThat(theirs.blob()).isEqualTo(blob);
      assertThat(theirs.proof())
          .isEqualTo(NtlmHash.proof(key, NtlmSchemeTest.SERVER_CHALLENGE, blob));
    }
  }

  private static int sent(Loopback.Seen request) {
    if (request.header("authorization") == null) {
      return 0;
    }
    return NtlmMessages.isOf(1, message(request)) ? 1 : 3;
  }

  private static byte[] message(Loopback.Seen request) {
    return Base64.getDecoder().decode(request.header("authorization").substring("NTLM ".length()));
  }

  private static String challenge() {
    return Base64.getEncoder().encodeToString(NtlmSchemeTest.challenge());
  }
}
