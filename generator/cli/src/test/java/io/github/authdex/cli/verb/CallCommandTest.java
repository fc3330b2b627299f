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
import org.junit.jupiter.params.provider.CsvSource;

/** What a call would send. */
class CallCommandTest {
  @TempDir private Path folder;

  private CallRuns runs() {
    return new CallRuns(folder);
  }

  @Test
  void dryRunPrintsTheRequestWithItsSecretMasked() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "/user?a=b",
                "--dry-run");
    assertThat(result.exitCode()).as(result.err()).isZero();
    assertThat(result.out())
        .isEqualTo(
            """
            GET /user?a=b HTTP/1.1
            Host: api.github.com
            User-Agent: authdex
            Authorization: Bearer <GITHUB_TOKEN>

            """);
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'https://api.github.com/user'",
    "'GET,https://api.github.com/user'",
    "'github,/user'",
    "'github,get,user'",
    "'GitHub,GET,https://api.github.com/user'",
  })
  void urlIsNamedInSeveralWays(String words) throws Exception {
    List<String> args = new ArrayList<>(List.of(words.split(",", -1)));
    args.add("--dry-run");
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                args.toArray(String[]::new));
    assertThat(result.out()).startsWith("GET /user HTTP/1.1\nHost: api.github.com\n");
  }

  @Test
  void callGoesToTheServerThatARuleForItsPathNames() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "DROPBOX_ACCESS_TOKEN=sl.x1y2z3",
                "dropbox",
                "POST",
                "/files/get_thumbnail_v2",
                "--dry-run");
    assertThat(result.out())
        .as(result.err())
        .startsWith("POST /2/files/get_thumbnail_v2 HTTP/1.1\nHost: content.dropboxapi.com\n");
  }

  @Test
  void contentMakesThePostAndItsType() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "NOTION_TOKEN=ntn_x1y2z3", "notion", "/v1/search", "-d", "{\"a\":1}", "--dry-run");
    assertThat(result.out())
        .isEqualTo(
            """
            POST /v1/search HTTP/1.1
            Host: api.notion.com
            Content-Type: application/json
            User-Agent: authdex
            Notion-Version: 2025-09-03
            Authorization: Bearer <NOTION_TOKEN>
            Content-Length: 7

            {"a":1}
            """);
  }

  @Test
  void largeFileIsToldByItsSize() throws Exception {
    Path file = Files.write(folder.resolve("large.bin"), new byte[9 << 20]);
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "/user",
                "-d",
                "@" + file,
                "--dry-run");
    assertThat(result.err()).isEmpty();
    assertThat(result.out()).endsWith("Content-Length: 9437184\n\n[9437184 bytes]\n");
  }

  @Test
  void contentComesFromStandardInputToo() throws Exception {
    Path env = Files.writeString(Files.createTempFile(folder, "in", ".env"), "GITHUB_TOKEN=x1y2z3");
    Cli.Result result =
        Cli.runWithInput(
            "a=b",
            "call",
            "--env-file",
            env.toString(),
            "-X",
            "PURGE",
            "github",
            "/user",
            "-d",
            "@-",
            "-H",
            "Content-Type: text/plain",
            "--dry-run");
    assertThat(result.out()).startsWith("PURGE /user HTTP/1.1\n").endsWith("\n\na=b\n");
  }

  @Test
  void cookiesOfAFileGoAlongToTheirHostAlone() throws Exception {
    Path cookies =
        Files.writeString(
            folder.resolve("cookies.txt"),
            """
            # Netscape HTTP Cookie File
            .github.com\tTRUE\t/\tTRUE\t0\tsid\ts3ss10n
            www.example.com\tFALSE\t/\tTRUE\t0\tother\t0th3r
            """);
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "/user",
                "--cookies",
                cookies.toString(),
                "--dry-run");
    assertThat(result.out())
        .isEqualTo(
            """
            GET /user HTTP/1.1
            Host: api.github.com
            User-Agent: authdex
            Cookie: sid=***
            Authorization: Bearer <GITHUB_TOKEN>

            """);
  }

  @Test
  void fileThatHoldsNoCookiesIsTold() throws Exception {
    Path file = Files.writeString(folder.resolve("c.txt"), "a b\n");
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "/user",
                "--cookies",
                file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected seven fields with tabs between them in line 1 of the cookie file,"
                + " the fifth a time in seconds ("
                + file
                + ")\n");
  }

  /** The example of AWS's documentation, with the keys where AWS's own tools keep them. */
  @Test
  void profileOfAwsIsTaken() throws Exception {
    Files.createDirectory(folder.resolve(".aws"));
    Files.writeString(
        folder.resolve(".aws").resolve("credentials"),
        """
        [default]
        aws_access_key_id = AKIAIOSFODNN7EXAMPLE
        aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY
        """);
    String home = System.getProperty("user.home");
    System.setProperty("user.home", folder.toString());
    try {
      Cli.Result result =
          runs()
              .call(
                  "",
                  "https://examplebucket.s3.amazonaws.com/test.txt",
                  "-H",
                  "Range: bytes=0-9",
                  "--at",
                  "2013-05-24T00:00:00Z",
                  "--dry-run");
      assertThat(result.out()).contains("Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/");
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void missingFileIsTold() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "/user",
                "-d",
                "@none.json");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a file behind the @ of --data but there is no \"none.json\"\n");
  }

  @Test
  void secretsThatArePassedByHandAreMaskedToo() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=x1y2z3",
                "github",
                "/user?api_key=h4nd-made",
                "-H",
                "X-Other-Token: 0ther-t0ken",
                "--dry-run");
    assertThat(result.out()).contains("GET /user?api_key=*** HTTP/1.1\n", "X-Other-Token: ***\n");
  }

  @Test
  void plainHttpIsRefusedUnlessItIsAllowed() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("plain.yaml"),
            """
            openapi: 3.0.3
            info: { title: Acme, version: "1" }
            servers: [{ url: "http://acme.example" }]
            security: [{ key: [] }]
            paths: {}
            components:
              securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
            """);
    Cli.Result refused = runs().call("ACME_KEY=k1e2y3", file.toString(), "/", "--dry-run");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "authdex: Expected https but the request goes to http://acme.example, where anybody on"
                + " the way could read the credentials; use https or a loopback address, or allow"
                + " insecure origins\n");
    assertThat(
            runs().call("ACME_KEY=k1e2y3", file.toString(), "/", "--dry-run", "--allow-http").out())
        .contains("X-Key: <ACME_KEY>");
  }

  @Test
  void tokenRequestIsShownAndNotSent() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "SPOTIFY_CLIENT_ID=app\nSPOTIFY_CLIENT_SECRET=s3cret99",
                "spotify",
                "/albums/1",
                "--dry-run");
    assertThat(result.out())
        .isEqualTo(
            """
            ### for a token or a session
            POST /api/token HTTP/1.1
            Host: accounts.spotify.com
            Authorization: Basic ***
            Accept: application/json
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 29

            grant_type=client_credentials

            ### the call
            GET /v1/albums/1 HTTP/1.1
            Host: api.spotify.com
            User-Agent: authdex
            Authorization: Bearer <access-token>

            """);
  }

  @Test
  void dryRunAsJsonIsData() throws Exception {
    Cli.Result result =
        runs()
            .call(
                "GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3",
                "github",
                "/user",
                "--dry-run",
                "--json");
    assertThat(result.out())
        .contains("\"title\" : \"the call\"")
        .contains("\"url\" : \"https://api.github.com/user\"")
        .contains("\"Bearer <GITHUB_TOKEN>\"");
  }

  @Test
  void openApiDocumentTellsHowItsOperationsAreAuthenticated() throws Exception {
    Path file =
        Files.writeString(
            folder.resolve("openapi.yaml"),
            """
            openapi: 3.0.3
            info: { title: Acme, version: "1" }
            servers: [{ url: "https://{region}.acme.example/v1", variables: { region: { default: eu } } }]
            security: [{ key: [] }]
            paths:
              /things/{id}: { get: { responses: { "200": { description: ok } } } }
              /open: { get: { security: [], responses: { "200": { description: ok } } } }
            components:
              securitySchemes: { key: { type: apiKey, in: header, name: X-Key } }
            """);
    Cli.Result keyed =
        runs()
            .call(
                "ACME_KEY=k1e2y3", file.toString(), "/things/7", "--var", "region=us", "--dry-run");
    assertThat(keyed.out())
        .isEqualTo(
            """
            GET /v1/things/7 HTTP/1.1
            Host: us.acme.example
            User-Agent: authdex
            X-Key: <ACME_KEY>

            """);
    assertThat(runs().call("ACME_KEY=k1e2y3", file.toString(), "/open", "--dry-run").out())
        .doesNotContain("X-Key");
  }
}
