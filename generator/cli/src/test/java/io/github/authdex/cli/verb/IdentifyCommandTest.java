package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IdentifyCommandTest {
  private static final String TOKEN = "ghp_" + "a1B2".repeat(9);

  @ParameterizedTest
  @CsvSource({
    "ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2, github, GITHUB_TOKEN",
    "Bearer ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2, github, GITHUB_TOKEN",
    "Authorization: token ghp_a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2a1B2, github, GITHUB_TOKEN",
    "rk_live_0123456789abcdefghijABCD, stripe, STRIPE_SECRET_KEY",
  })
  void apiComesFirstWhosePrefixFits(String credential, String api, String env) {
    Cli.Result result = Cli.runWithInput(credential + "\n", "identify");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out().lines().findFirst().orElseThrow().split(" +"))
        .startsWith(api, env)
        .endsWith("starts");
  }

  @Test
  void apisThatShareAPrefixAreAllNamed() {
    assertThat(Cli.runWithInput("sk_live_0123456789abcdefghijABCD\n", "identify").out())
        .contains("stripe ", "clerk ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"identify", "identify --json"})
  void credentialIsNeverShown(String line) {
    for (String text : new String[] {TOKEN, "zz" + TOKEN, "\"" + TOKEN + "\""}) {
      Cli.Result result = Cli.runWithInput(text, line.split(" "));

      assertThat(result.out() + result.err()).doesNotContain(TOKEN, TOKEN.substring(4, 12));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"ghp_x1y2", "-ghp_x1y2", "--ghp_x1y2", "--key=ghp_x1y2", "a -- ghp_x1y2"})
  void argumentIsRefusedAndNotShown(String arguments) {
    Cli.Result result = Cli.run(("identify " + arguments).split(" "));

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected the credential on standard input alone: what is an argument, all"
                + " programs of this machine can see. If it was a real one, replace it\n"
                + "Try \"authdex identify --help\"\n");
  }

  @Test
  void credentialOfNobodyIsAFault() {
    Cli.Result result = Cli.runWithInput("?", "identify");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo("No API of the catalog is known to have credentials of this form\n");
    assertThat(Cli.runWithInput("?", "identify", "--json").out()).isEqualTo("[ ]\n");
  }

  @Test
  void nothingIsNoCredential() {
    assertThat(Cli.runWithInput(" \n", "identify").err())
        .isEqualTo("authdex: Expected a credential on standard input but it is empty\n");
    assertThat(Cli.runWithInput("x".repeat(300_000), "identify").err())
        .isEqualTo("authdex: Expected a credential but there is more than 256 KiB\n");
  }
}
