package io.github.authdex.cli.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A credential that is not there is told with each way that would do, and where to get it. */
final class MissingCredentialTest {
  @TempDir private Path folder;

  @Test
  void eachWayToFillASchemeIsNamed() throws IOException {
    assertThat(call("", "spotify", "/me").err())
        .isEqualTo(
            "authdex: Expected a credential of Spotify Web API but there was none; set"
                + " SPOTIFY_ACCESS_TOKEN, or SPOTIFY_CLIENT_ID and SPOTIFY_REFRESH_TOKEN, or"
                + " SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET in the environment or in a .env"
                + " file, or keep it: authdex login spotify (get it at"
                + " https://developer.spotify.com/dashboard); \"authdex show spotify\" says more\n");
  }

  @Test
  void whatIsThereIsNotAskedForAgain() throws IOException {
    assertThat(call("SPOTIFY_CLIENT_ID=x", "spotify", "/me").err())
        .contains(
            "; set SPOTIFY_ACCESS_TOKEN, or SPOTIFY_REFRESH_TOKEN, or SPOTIFY_CLIENT_SECRET in");
  }

  /** Its requirement allows no credential; neither a challenge nor an empty cookie jar is one. */
  @Test
  void callThatGoesWithoutSaysWhatWouldDo() throws IOException {
    Cli.Result result = call("", "github", "/user", "--dry-run");

    assertThat(result.exitCode()).isZero();
    assertThat(result.err())
        .startsWith(
            "authdex: sent without a credential, since there was none; GitHub refuses some requests"
                + " without: set GITHUB_TOKEN, or ")
        .contains("(get it at https://docs.github.com/")
        .doesNotContain("challenge", "consent");
  }

  @Test
  void documentOutsideTheCatalogIsNotLookedUpThere() throws IOException {
    assertThat(call("", document("key", "{ type: apiKey, in: header, name: X-Key }"), "/").err())
        .isEqualTo(
            "authdex: Expected a credential of Loop Test but there was none; set LOOP_TEST_KEY in"
                + " the environment or in a .env file\n");
  }

  @Test
  void flowThatTakesAPersonIsToldAsSuch() throws IOException {
    String file =
        document(
            "login",
            "{ type: oauth2, flows: { authorizationCode: { authorizationUrl:"
                + " \"https://loop.example/authorize\", tokenUrl: \"https://loop.example/token\","
                + " scopes: {} } } }");
    assertThat(call("", file, "/").err())
        .isEqualTo(
            "authdex: Expected a credential of Loop Test but there was none; set"
                + " LOOP_TEST_ACCESS_TOKEN, or LOOP_TEST_CLIENT_ID and LOOP_TEST_REFRESH_TOKEN in"
                + " the environment or in a .env file; its authorizationCode flow takes a person's"
                + " consent: get the token by other means\n");
  }

  @Test
  void tokenOfTheAppAloneIsToldBeforeItIsSent() throws IOException {
    String env =
        """
        SPOTIFY_CLIENT_ID=0123456789abcdef0123456789abcdef
        SPOTIFY_CLIENT_SECRET=fedcba9876543210fedcba9876543210
        """;
    String note =
        "authdex: note: the token is the app's own (clientCredentials): what belongs to a person"
            + " will be refused; put a token of the authorizationCode flow into"
            + " SPOTIFY_ACCESS_TOKEN for it\n";
    assertThat(call(env, "spotify", "/me", "--dry-run").err()).isEqualTo(note);
    assertThat(call(env + "SPOTIFY_ACCESS_TOKEN=x\n", "spotify", "/me", "--dry-run").err())
        .doesNotContain("the app's own");
  }

  @Test
  void brokenLineIsToldWithItsNumberAndWhetherTheRestCounts() throws IOException {
    Cli.Result result = call("GITHUB_TOKEN=x\nno assignment\n", "github", "/user", "--dry-run");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected NAME=value in "
                + folder.resolve("test.env")
                + ", line 2; nothing of the file counts until the line is mended, or put a # before"
                + " it\n");
  }

  private Cli.Result call(String env, String api, String path, String... options)
      throws IOException {
    Path file = Files.writeString(folder.resolve("test.env"), env);
    String[] args = new String[5 + options.length];
    System.arraycopy(
        new String[] {"call", api, path, "--env-file", file.toString()}, 0, args, 0, 5);
    System.arraycopy(options, 0, args, 5, options.length);
    Cli.Result result = Cli.run(args);
    return new Cli.Result(
        result.exitCode(),
        result.out(),
        result.err().replaceFirst("authdex: .* can be read by other users .*\n", ""));
  }

  private String document(String name, String scheme) throws IOException {
    return Files.writeString(
            folder.resolve("loop.yaml"),
            """
            openapi: 3.0.3
            info: { title: Loop Test, version: "1" }
            servers: [{ url: "https://loop.example" }]
            security: [{ %s: [] }]
            paths: {}
            components: { securitySchemes: { %s: %s } }
            """
                .formatted(name, name, scheme))
        .toString();
  }
}
