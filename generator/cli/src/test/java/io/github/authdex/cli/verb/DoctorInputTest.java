package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was typed or recorded is shown without secrets, and is no fault where it is no request. */
class DoctorInputTest {
  private static final String TOKEN = "ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3";

  @TempDir private Path folder;

  private Cli.Result recording(String url, String field, String challenge) throws IOException {
    String har =
        """
        {"log": {"entries": [{"request": {"method": "GET", "url": "%s", "headers": [
          {"name": "Authorization", "value": "%s"}]}, "response": {"status": 403, "headers": [
          {"name": "WWW-Authenticate", "value": "%s"}]}}]}}
        """
            .formatted(url, field, challenge.replace("\"", "\\\""));
    return Cli.run("doctor", Files.writeString(folder.resolve("a.har"), har).toString());
  }

  @Test
  void scopeThatRepeatsTheCredentialIsNotShown() throws IOException {
    String challenge = "Bearer error=\"insufficient_scope\", scope=\"%s\"";
    for (String secret : new String[] {"pin-1", TOKEN, "x1y2z3-secret.".repeat(400)}) {
      Cli.Result result =
          recording(
              "https://api.unknown.example/x", "Bearer " + secret, challenge.formatted(secret));

      assertThat(result.out()).contains("[insufficient-scope]").doesNotContain(secret);
      assertThat(result.out().length()).isLessThan(2_000);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.telegram.org/bot123456789%3AAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0/getMe",
        "https://api.telegram.org/botAAHdqTcvCHKeyWithoutDigits/getMe",
        "https://eth-mainnet.g.alchemy.com/v2/abcDEF_hijklmnopqrstuvwxyz-ABCDEFGH",
        "https://api.unknown.example/bot123456789%3aAAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw0/x",
      })
  void keyInThePathIsNotShownInWhateverForm(String url) {
    Cli.Result result = Cli.run("doctor", url);

    assertThat(result.out()).contains("GET https://").doesNotContain("AAHdq", "abcDEF");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        TOKEN + " https://api.github.com/user",
        TOKEN,
        "GET " + TOKEN,
        "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjQxMDI0NDQ4MDB9.c2lnbmF0dXJlLTEyMw",
        "no_url"
      })
  void wordsThatAreNoRequestAreAMistakeThatIsNotShown(String words) {
    Cli.Result result = Cli.run(("doctor " + words).split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .contains("Expected ")
        .doesNotContain(words.split(" ", -1)[0] + " ", TOKEN);
  }

  @Test
  void headerWithoutQuotesIsTold() {
    Cli.Result result =
        Cli.run("doctor", "https://api.github.com/user", "-H", "Authorization:", "Bearer", TOKEN);

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("between quotes: -H 'Name: value'").doesNotContain(TOKEN);
  }

  @Test
  void userInformationInAUrlIsSentAsBasic() throws IOException {
    String url = "https://octocat:" + TOKEN + "@api.github.com/user";

    for (Cli.Result result :
        new Cli.Result[] {Cli.run("doctor", url), Cli.run("doctor", url.substring(8))}) {
      assertThat(result.out())
          .contains("GET https://api.github.com/user\n", "[wrong-prefix]")
          .doesNotContain(TOKEN);
      assertThat(result.exitCode()).isEqualTo(1);
    }
    assertThat(recording(url, "Bearer " + TOKEN, "Bearer").out())
        .contains("GET https://api.github.com/user\n", "[missing-header]")
        .doesNotContain(TOKEN);
  }

  @Test
  @Timeout(60)
  void longHostsAndManyWordsInFrontAreReadToTheirEnd() throws IOException {
    for (String host : new String[] {"a".repeat(200_000), "{a}".repeat(60_000)}) {
      Cli.Result result = recording("https://" + host + ".com/x", "Bearer " + TOKEN, "Bearer");

      assertThat(result.err()).isEmpty();
      assertThat(result.out().length()).isLessThan(3_000);
    }
    for (String word : new String[] {"sudo ", "A=b "}) {
      Cli.Result result =
          Cli.runWithInput(word.repeat(20_000) + "curl https://api.github.com/user", "doctor");
      assertThat(result.out()).as(result.err()).contains("GET https://api.github.com/user");
    }
  }

  /** What servers say in their answers where nobody can tell what they mean. */
  @ParameterizedTest
  @ValueSource(
      strings = {"401;authorization required", "401;an API key is required", "302;", "401;"})
  void answerThatSaysNothingIsNoFault(String answer) throws IOException {
    String[] parts = answer.split(";", -1);
    String har =
        """
        {"log": {"entries": [{"request": {"method": "GET", "url": "https://api.unknown.example/x",
          "headers": [{"name": "Authorization", "value": "Bearer x1y2z3x1y2z3x1y2z3"}]},
          "response": {"status": %s, "headers": [], "content": {"text": "%s"}}}]}}
        """
            .formatted(parts[0], parts[1]);
    Path file = Files.writeString(folder.resolve("a.har"), har);

    Cli.Result result = Cli.run("doctor", file.toString(), "--all");

    assertThat(result.out()).contains("no fault found").doesNotContain("took");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void wordsOfAMendSayWhatToType() {
    Cli.Result swapped =
        Cli.run("doctor", "curl https://api.stripe.com/v1/balance -u :sk_live_x1y2z3x1y2z3x1y2z3");
    Cli.Result colon =
        Cli.run("doctor", "https://api.github.com/user", "-H", "Authorization: Bearer: " + TOKEN);

    assertThat(swapped.out()).contains("{secretKey}: with nothing behind the colon");
    assertThat(colon.out())
        .contains("another sign stands behind \"Bearer\" than a space [wrong-prefix]");
  }

  @Test
  void hostThatCannotBeSentIsTold() {
    Cli.Result result =
        Cli.run("doctor", "https://127.0.0.1:1/x", "-H", "Host: api.example.com", "--send");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains("its Host is not that of the URL");
  }
}
