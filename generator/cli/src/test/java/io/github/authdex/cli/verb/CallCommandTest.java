package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import io.github.authdex.cli.KindEntries;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a call would send and why, compared with what standards and providers publish. */
class CallCommandTest {
  @TempDir private Path folder;

  /** Runs {@code call} with the lines of {@code env} as its only credentials. */
  private Cli.Result call(String env, String... args) throws Exception {
    Path file = Files.writeString(Files.createTempFile(folder, "test", ".env"), env);
    List<String> all = new ArrayList<>(List.of("call", "--env-file", file.toString()));
    all.addAll(List.of(args));
    return Cli.run(all.toArray(String[]::new));
  }

  private Cli.Result callKind(String server, String scheme, String env, String... args)
      throws Exception {
    KindEntries.write(folder, "t", server, scheme);
    List<String> all = new ArrayList<>(List.of("t", "--catalog", folder + "/entries", "--dry-run"));
    all.addAll(List.of(args));
    return call(env, all.toArray(String[]::new));
  }

  @Test
  void dryRunPrintsTheRequestWithItsSecretMasked() throws Exception {
    Cli.Result result =
        call(
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
        call("GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3", args.toArray(String[]::new));
    assertThat(result.out()).startsWith("GET /user HTTP/1.1\nHost: api.github.com\n");
  }

  @Test
  void callGoesToTheServerThatARuleForItsPathNames() throws Exception {
    Cli.Result result =
        call(
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
        call("NOTION_TOKEN=ntn_x1y2z3", "notion", "/v1/search", "-d", "{\"a\":1}", "--dry-run");
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
        call(
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
        call(
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
        call(
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
          call(
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
        call(
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
        call(
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
    Cli.Result refused = call("ACME_KEY=k1e2y3", file.toString(), "/", "--dry-run");
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .isEqualTo(
            "authdex: Expected https but the request goes to http://acme.example, where anybody on"
                + " the way could read the credentials; use https or a loopback address, or allow"
                + " insecure origins\n");
    assertThat(call("ACME_KEY=k1e2y3", file.toString(), "/", "--dry-run", "--allow-http").out())
        .contains("X-Key: <ACME_KEY>");
  }

  @Test
  void tokenRequestIsShownAndNotSent() throws Exception {
    Cli.Result result =
        call(
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
        call(
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
        call("ACME_KEY=k1e2y3", file.toString(), "/things/7", "--var", "region=us", "--dry-run");
    assertThat(keyed.out())
        .isEqualTo(
            """
            GET /v1/things/7 HTTP/1.1
            Host: us.acme.example
            User-Agent: authdex
            X-Key: <ACME_KEY>

            """);
    assertThat(call("ACME_KEY=k1e2y3", file.toString(), "/open", "--dry-run").out())
        .doesNotContain("X-Key");
  }

  /** The GET Object example of Amazon S3's API reference, "Authenticating Requests". */
  @Test
  void signsAsAmazonPublishes() throws Exception {
    Cli.Result result =
        call(
            "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\n"
                + "AWS_SECRET_ACCESS_KEY=wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
            "https://examplebucket.s3.amazonaws.com/test.txt",
            "-H",
            "Range: bytes=0-9",
            "--at",
            "2013-05-24T00:00:00Z",
            "--dry-run",
            "--explain");
    assertThat(result.out())
        .contains(
            "Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request",
            "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date",
            "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
    assertThat(result.err())
        .isEqualTo(
            """
            # sigv4: canonical request
            GET
            /test.txt

            host:examplebucket.s3.amazonaws.com
            range:bytes=0-9
            x-amz-content-sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            x-amz-date:20130524T000000Z

            host;range;x-amz-content-sha256;x-amz-date
            e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            # sigv4: string to sign
            AWS4-HMAC-SHA256
            20130524T000000Z
            20130524/us-east-1/s3/aws4_request
            7344ae5b7ee6c3e7e6b0fe0640412a37625d1fbfff95c48bbb2dc43964946972

            """);
  }

  /** "Creating a signature" of the documentation of X. */
  @Test
  void signsAsXPublishes() throws Exception {
    Cli.Result result =
        callKind(
            "https://api.twitter.com",
            "{ kind: oauth1 }",
            """
            T_CLIENT_ID=xvz1evFS4wEEPTGEFPHBog
            T_CLIENT_SECRET=kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw
            T_TOKEN=370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb
            T_TOKEN_SECRET=LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE
            """,
            "/1/statuses/update.json?include_entities=true",
            "-d",
            "status=Hello%20Ladies%20%2b%20Gentlemen%2c%20a%20signed%20OAuth%20request%21",
            "--at",
            "1318622958",
            "--nonce",
            "kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg");
    assertThat(result.out())
        .contains("oauth_signature=\"tnnArxj06cWHq44gCs1OSKk%2FjLY%3D\"")
        .contains("oauth_consumer_key=\"xvz1evFS4wEEPTGEFPHBog\"");
  }

  /** A request of hawk's own test/client.js. */
  @Test
  void signsAsHawkPublishes() throws Exception {
    Cli.Result result =
        callKind(
            "https://example.net",
            "{ kind: hawk, payloadHash: true }",
            "T_ID=123456\nT_KEY=2983d45yun89q",
            "/somewhere/over/the/rainbow",
            "-d",
            "something to write about",
            "-H",
            "Content-Type: text/plain",
            "--at",
            "1353809207",
            "--nonce",
            "Ygvqdz",
            "--explain");
    assertThat(result.out())
        .contains(
            "Authorization: Hawk id=\"123456\", ts=\"1353809207\", nonce=\"Ygvqdz\","
                + " hash=\"2QfCt3GuY9HQnHWyWD3wX68ZOKbynqlfYmuO2ZBRqtY=\","
                + " mac=\"HTgtd0jPI6E4izx8e4OHdO36q00xFCU0FolNq3RiCYs=\"\n");
    assertThat(result.err())
        .isEqualTo(
            """
            # it: normalized string
            hawk.1.header
            1353809207
            Ygvqdz
            POST
            /somewhere/over/the/rainbow
            example.net
            443
            2QfCt3GuY9HQnHWyWD3wX68ZOKbynqlfYmuO2ZBRqtY=


            """);
  }

  /** "simple GET" of the tests of Akamai's signer for Python. */
  @Test
  void signsAsAkamaiPublishes() throws Exception {
    String[] args = {
      "/", "--at", "2014-03-21T19:34:21Z", "--nonce", "nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"
    };
    String env =
        """
        T_CLIENT_TOKEN=akab-client-token-xxx-xxxxxxxxxxxxxxxx
        T_ACCESS_TOKEN=akab-access-token-xxx-xxxxxxxxxxxxxxxx
        T_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=
        """;
    Cli.Result result =
        callKind(
            "https://akaa-baseurl-xxxxxxxxxxx-xxxxxxxxxxxxx.luna.akamaiapis.net",
            "{ kind: edgegrid, maxBody: 2048 }",
            env,
            args);
    assertThat(result.out())
        .contains(
            "Authorization: EG1-HMAC-SHA256 client_token=<T_CLIENT_TOKEN>;"
                + "access_token=<T_ACCESS_TOKEN>;timestamp=20140321T19:34:21+0000;"
                + "nonce=nonce-xx-xxxx-xxxx-xxxx-xxxxxxxxxxxx;"
                + "signature=tL+y4hxyHxgWVD30X3pWnGKHcPzmrIF+LThiAOhMxYU=\n");
  }

  /** RFC 7616 §3.9.1. */
  @Test
  void answersAChallengeAsRfc7616Publishes() throws Exception {
    Cli.Result result =
        callKind(
            "https://www.example.org",
            "{ kind: digest }",
            "T_USERNAME=Mufasa\nT_PASSWORD='Circle of Life'",
            "/dir/index.html",
            "--nonce",
            "f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ",
            "--challenge",
            "Digest realm=\"http-auth@example.org\", qop=\"auth, auth-int\", algorithm=MD5,"
                + " nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\","
                + " opaque=\"FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS\"");
    assertThat(result.out())
        .startsWith("### the call\nGET /dir/index.html HTTP/1.1\n")
        .contains("\n### the answer to the challenge\n")
        .contains("username=\"Mufasa\"", "response=\"8ca523f5e9506fed4657c9700eebdbec\"");
    assertThat(result.err()).isEmpty();
  }

  @Test
  void digestWithoutAChallengeSaysThatOneComesFirst() throws Exception {
    Cli.Result result =
        callKind(
            "https://www.example.org",
            "{ kind: digest }",
            "T_USERNAME=Mufasa\nT_PASSWORD='Circle of Life'",
            "/",
            "--explain");
    assertThat(result.out()).doesNotContain("Authorization");
    assertThat(result.err())
        .isEqualTo(
            "# it: no text is signed; Authorization: Digest (answers the server's challenge)\n"
                + "\n"
                + "authdex: the credential follows the server's challenge; to see the answer to"
                + " one, give it with --challenge\n");
  }

  @Test
  void challengeOfAnotherKindIsRefused() throws Exception {
    Cli.Result result =
        callKind(
            "https://www.example.org",
            "{ kind: digest }",
            "T_USERNAME=Mufasa\nT_PASSWORD=x1y2z3",
            "/",
            "--challenge",
            "Basic realm=\"r\"");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a challenge that the API's scheme answers, such as 'Digest"
                + " realm=\"…\", nonce=\"…\"', but was 'Basic realm=\"r\"'\n");
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
        call("GITHUB_TOKEN=ghp_x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3x1y2z3", args.toArray(String[]::new));
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).isEqualTo("authdex: Cannot combine these options: " + parts[1] + "\n");
  }

  @Test
  void twoMethodsAreRefused() throws Exception {
    Cli.Result result =
        call(
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
    Cli.Result result = call("", "github", "/user", "--at", "yesterday");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .startsWith(
            "authdex: Invalid value for option '--at': expected an instant such as"
                + " 2013-05-24T00:00:00Z or seconds since 1970 but was \"yesterday\"\n");
  }

  @Test
  void variablesOfTheServerAreAskedFor() throws Exception {
    Cli.Result result = call("", "zendesk", "/api/v2/users/me", "--dry-run");
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected --var NAME=VALUE for each variable of one server, of"
                + " https://{subdomain}.zendesk.com, or a whole URL\n");
  }

  @Test
  void urlOfAnotherApiGetsNoCredentialOfThisOne() throws Exception {
    Cli.Result result =
        call(
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
                + " expected it to start with sk_test_, sk_live_, rk_test_ or rk_live_;"
                + " https://dashboard.stripe.com/apikeys is where to get it\n")
        .doesNotContain("pk_live");
  }
}
