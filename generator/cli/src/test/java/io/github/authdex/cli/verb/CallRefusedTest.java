package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with a call is told before anything is sent. */
class CallRefusedTest {
  @TempDir private Path folder;

  private CallRuns runs() {
    return new CallRuns(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--dry-run --trace|--trace tells what is sent, and with --dry-run nothing is",
        "--dry-run --include|--include needs a response, and with --dry-run there is none",
        "--json|--json goes with --dry-run alone",
        "--challenge Basic|--challenge goes with --dry-run alone",
        "--show-secrets|--show-secrets goes with --dry-run, --explain or --trace alone",
      })
  void contradictingOptionsAreRefused(String text) throws Exception {
    String[] parts = text.split("\\|", -1);
    List<String> args = new ArrayList<>(List.of("github", "/user"));
    args.addAll(List.of(parts[0].split(" ", -1)));
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                args.toArray(String[]::new));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("authdex: Cannot combine these options: " + parts[1] + "\n");
  }

  @Test
  void twoMethodsAreRefused() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "-X",
                "PUT",
                "POST",
                "https://api.github.com/user");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo("authdex: Expected one method but there are \"POST\" and -X PUT\n");
  }

  @Test
  void timeThatIsNoneIsWrongUsage() throws Exception {
    Cli.Result result = runs().call("", "github", "/user", "--at", "yesterday");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "authdex: Invalid value for option '--at': expected an instant such as"
                + " 2013-05-24T00:00:00Z or seconds since 1970 but was \"yesterday\"\n");
  }

  @Test
  void variablesOfTheServerAreAskedFor() throws Exception {
    Cli.Result result = runs().call("", "zendesk", "/api/v2/users/me", "--dry-run");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected --var NAME=VALUE for each variable of one server, of"
                + " https://{subdomain}.zendesk.com, or a whole URL\n");
  }

  @Test
  void urlOfAnotherApiGetsNoCredentialOfThisOne() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "https://api.stripe.com/v1",
                "--dry-run");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a URL on a server of GitHub but was"
                + " \"https://api.stripe.com/v1\"; \"authdex show github\" lists them\n");
  }

  @Test
  void credentialOfAnotherFormIsToldBeforeItIsSent(@TempDir Path folder) throws Exception {
    Path env = folder.resolve("wrong.env");
    Files.writeString(env, "STRIPE_SECRET_KEY=pk_live_0123456789abcdef\n");
    Cli.Result result =
        Cli.run("call", "stripe", "/v1/balance", "--dry-run", "--env-file", env.toString());
    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .contains(
            "authdex: warning: STRIPE_SECRET_KEY does not look like a right \"Secret key\":"
                + " it looks like a publishable key, which proves nothing; expected it to start with sk_test_, sk_live_, rk_test_ or rk_live_;"
                + " https://dashboard.stripe.com/apikeys is where to get it\n")
        .doesNotContain("pk_live");
  }
}
