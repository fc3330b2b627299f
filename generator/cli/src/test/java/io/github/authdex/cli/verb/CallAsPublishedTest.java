package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A call signs as standards and providers publish, and says what it signs. */
class CallAsPublishedTest {
  @TempDir private Path folder;

  private CallRuns runs() {
    return new CallRuns(folder);
  }

  /** The GET Object example of Amazon S3's API reference, "Authenticating Requests". */
  @Test
  void signsAsAmazonPublishes() throws Exception {
    Cli.Result result =
        runs()
            .call(
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
        runs()
            .callKind(
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
        runs()
            .callKind(
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
        runs()
            .callKind(
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
        runs()
            .callKind(
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
        runs()
            .callKind(
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
        runs()
            .callKind(
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
}
