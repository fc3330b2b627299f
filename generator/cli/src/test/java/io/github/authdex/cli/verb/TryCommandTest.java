package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TryCommandTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"github", "stripe", "datadog", "trello", "plaid", "spotify"})
  void isRefusedWithoutAndAcceptedWithTheCredential(String api) {
    Cli.Result result = Cli.run("try", api, "-o", folder.toString());

    assertThat(result.exitCode()).as(result.out() + result.err()).isZero();
    assertThat(result.out())
        .containsPattern("\n  without    4\\d\\d  [A-Z]+ /.*\n  with       200  ");
    assertThat(folder.resolve(api + ".postman_collection.json")).exists();
    assertThat(folder.resolve("classes/api/" + api)).isDirectory();
  }

  @Test
  void callThatNoEntryNamesIsSaidToBeMadeUp() throws IOException {
    Path catalog = Files.createDirectories(folder.resolve("catalog"));
    Files.writeString(
        catalog.resolve("acme.yaml"),
        """
        id: acme
        title: Acme
        provider: acme.example
        docs: https://acme.example/auth
        servers: [{ url: "https://api.acme.example" }]
        schemes: { key: { kind: apikey, in: header, name: X-Key } }
        security: [{ key: [] }]
        evidence: []
        """);
    Cli.Result result =
        Cli.run("try", "acme", "--catalog", catalog.toString(), "-o", folder + "/out");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .contains(
            "\n  call       made up, for the lab: the entry names none that would prove the"
                + " credential\n  without    401  GET /\n");
    assertThat(Cli.run("try", "github", "-o", folder + "/github").out()).doesNotContain("made up");
  }

  @Test
  void callGoesToTheLabWithTheLabsOwnCredential() {
    Cli.Result result = Cli.run("call", "GET", "https://api.github.com/user", "--lab");

    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).contains("\"authenticated\"");
  }

  @Test
  void callWithoutACredentialNamesWhatWouldDo() {
    Cli.Result result = Cli.run("call", "GET", "https://api.stripe.com/v1/balance");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a credential of Stripe but there was none; set STRIPE_SECRET_KEY,"
                + " or STRIPE_ORGANIZATION_KEY in the environment or in a .env file, or keep it: authdex"
                + " login stripe (get it at https://dashboard.stripe.com/apikeys or"
                + " https://dashboard.stripe.com/org/api-keys/secret); \"authdex show stripe\" says more\n");
  }
}
