package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A curl command, pasted as one argument or typed as words, is read as one. */
final class PastedCommandTest {
  private static final String USED =
      "authdex: Authorization is sent as it was typed; no credential of GitHub is added\n";

  @TempDir private Path folder;

  private Cli.Result dryRun(String env, String... words) throws Exception {
    Path file = Files.writeString(folder.resolve("test.env"), env);
    file.toFile().setReadable(false, false);
    file.toFile().setReadable(true, true);
    List<String> all = new ArrayList<>(List.of("call", "--env-file", file.toString(), "--dry-run"));
    all.addAll(List.of(words));
    return Cli.run(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl https://api.github.com/user",
        "curl -H 'Authorization: Bearer s3cret-of-mine' https://api.github.com/user",
        "curl -X POST \\\n  https://api.github.com/user \\\n  -d 'a=1'",
        "curl ^\"https://api.github.com/user^\" ^\n  -H ^\"Authorization: Bearer s3cret-of-mine^\"",
        "$ curl -u s3cret-of-mine: https://api.github.com/user | jq .",
        "curl https://s3cret-of-mine@api.github.com/user",
        "curl -F a=@b https://api.github.com/user",
      })
  void findTakesTheUrlOfACommand(String command) {
    Cli.Result result = Cli.run("find", command);

    assertThat(result.out()).startsWith("GitHub (github), ");
    assertThat(result.out() + result.err()).doesNotContain("s3cret");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void findTakesACommandInWordsOfItsOwn() {
    Cli.Result result =
        Cli.run(
            "find",
            "curl",
            "-X",
            "GET",
            "https://api.github.com/user",
            "-H",
            "Authorization: Bearer s3cret-of-mine",
            "--json");

    assertThat(result.out()).contains("\"id\" : \"github\"").doesNotContain("s3cret");
    assertThat(result.exitCode()).as(result.err()).isZero();
  }

  @Test
  void callSendsWhatTheCommandWouldWithTheApisCredential() throws Exception {
    Cli.Result result =
        dryRun(
            "NOTION_TOKEN=ntn_" + "x1y2z3".repeat(8),
            "curl --compressed -X POST https://api.notion.com/v1/search -d '{\"a\":1}'"
                + " -H 'Content-Type: application/json' -A me/1");

    assertThat(result.out())
        .isEqualTo(
            """
            POST /v1/search HTTP/1.1
            Host: api.notion.com
            Content-Type: application/json
            User-Agent: me/1
            Notion-Version: 2025-09-03
            Authorization: Bearer <NOTION_TOKEN>
            Content-Length: 7

            {"a":1}
            """);
    assertThat(result.err()).isEqualTo("authdex: left out of the curl command: --compressed\n");
  }

  static Stream<List<String>> sameInWords() {
    return Stream.of(
        List.of(
            "curl", "-X", "POST", "https://api.notion.com/v1/search", "-H", "X-A: b", "-d", "c=d"),
        List.of("curl", "https://api.notion.com/v1/search", "-HX-A: b", "-sS", "--data", "c=d"),
        List.of("curl https://api.notion.com/v1/search -H 'X-A: b' -d c=d"),
        List.of("notion", "curl https://api.notion.com/v1/search -H 'X-A: b' -d c=d"));
  }

  @ParameterizedTest
  @MethodSource("sameInWords")
  void aCommandIsTheSameInOneWordAndInMany(List<String> words) throws Exception {
    Cli.Result result =
        dryRun("NOTION_TOKEN=ntn_" + "x1y2z3".repeat(8), words.toArray(String[]::new));

    assertThat(result.out())
        .as(result.err())
        .isEqualTo(
            """
            POST /v1/search HTTP/1.1
            Host: api.notion.com
            X-A: b
            Content-Type: application/x-www-form-urlencoded
            User-Agent: authdex
            Notion-Version: 2025-09-03
            Authorization: Bearer <NOTION_TOKEN>
            Content-Length: 3

            c=d
            """);
    assertThat(result.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "curl -H 'Authorization: Bearer s3cret-of-mine' https://api.github.com/user",
        "curl -H 'authorization: token s3cret-of-mine' https://api.github.com/user",
        "curl -u someone:s3cret-of-mine https://api.github.com/user",
        "curl -u s3cret-of-mine: https://api.github.com/user",
        "curl https://someone:s3cret-of-mine@api.github.com/user",
        "curl --oauth2-bearer s3cret-of-mine https://api.github.com/user",
      })
  void aCredentialInTheCommandIsUsedAndNeverShown(String command) throws Exception {
    Cli.Result result = dryRun("GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6), command);

    assertThat(result.out())
        .containsPattern("(?i)\nauthorization: (bearer|basic|token) \\*\\*\\*\n")
        .doesNotContain("s3cret")
        .doesNotContain("czNjcmV0")
        .doesNotContain("GITHUB_TOKEN");
    assertThat(result.err()).isEqualToIgnoringCase(USED);
  }

  @Test
  void aHeaderGivenByHandIsUsedInPlaceOfTheVariables() throws Exception {
    Cli.Result result =
        dryRun(
            "GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6),
            "github",
            "/user",
            "-H",
            "Authorization: Bearer s3cret-of-mine");

    assertThat(result.out()).contains("\nAuthorization: Bearer ***\n");
    assertThat(result.err()).isEqualToIgnoringCase(USED);
  }

  @Test
  void aKeyGivenInTheQueryIsUsedAndNeverShown() throws Exception {
    KindEntries.write(
        folder, "t", "http://127.0.0.1:9", "{ kind: apikey, in: query, name: appid }");

    Cli.Result result =
        dryRun("", "t", "/x?appid=s3cret-of-mine", "--catalog", folder + "/entries");

    assertThat(result.out()).startsWith("GET /x?appid=*** HTTP/1.1\n");
    assertThat(result.err())
        .startsWith(
            "authdex: the query parameter appid is sent as it was typed; no other credential is"
                + " added\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "curl -F a=@b https://api.github.com/user | Expected a curl command that can be sent as it"
            + " stands but -F is not supported; send the parts with curl, or from a generated"
            + " client",
        "curl -H 'Authorization: s3cret | Expected a curl command but a quote (') in it is not"
            + " closed; paste all of it, in quotes of the other kind",
        "curl -H 'X: s3cret' | Expected one URL in the curl command but there is none",
      })
  void whatCannotBeSentIsRefusedWithoutItsValues(String command, String message) throws Exception {
    Cli.Result result = dryRun("GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6), command);

    assertThat(result.err()).isEqualTo("authdex: " + message + "\n");
    assertThat(result.out()).isEmpty();
    assertThat(result.exitCode()).isEqualTo(2);
  }

  @Test
  void headersOfTheConnectionAreLeftOutOfACommandAndTold() throws Exception {
    Cli.Result result =
        dryRun(
            "GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6),
            "curl https://api.github.com/user -H 'Host: api.github.com' -H 'Connection:"
                + " keep-alive'");

    assertThat(result.out()).doesNotContain("Connection").containsOnlyOnce("Host: api.github.com");
    assertThat(result.err())
        .isEqualTo(
            """
            authdex: left out of the curl command: header Host
            authdex: left out of the curl command: header Connection
            """);
  }

  /** What the JDK's client keeps for itself (jdk.internal.net.http.common.Utils). */
  @ParameterizedTest
  @ValueSource(strings = {"Host", "connection", "Content-Length", "Expect", "Upgrade"})
  void dryRunRefusesTheHeadersThatCannotBeSent(String name) throws Exception {
    String[] call = {"github", "/user", "-H", name + ": x"};
    Cli.Result shown = dryRun("GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6), call);

    assertThat(shown.err())
        .isEqualTo(
            "authdex: Expected a header that can be sent but "
                + name
                + " is set by the connection itself, from the URL and the content; leave it out\n");
    assertThat(shown.exitCode()).isEqualTo(2);
    Cli.Result sent = Cli.run("call", "github", "/user", "--lab", "-H", name + ": x");
    assertThat(sent).isEqualTo(shown);
  }

  @Test
  void dryRunRefusesTheMethodThatCannotBeSent() throws Exception {
    assertThat(
            dryRun("GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6), "github", "/user", "-X", "CONNECT")
                .err())
        .isEqualTo(
            "authdex: Expected a method that can be sent, such as GET, but was \"CONNECT\"\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/user?next=https://x/", "user?next=https://x/", "/user#https://x/"})
  void aUrlInAQueryDoesNotMakeAPathAUrl(String path) throws Exception {
    Cli.Result result = dryRun("GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6), "github", path);

    assertThat(result.out()).as(result.err()).startsWith("GET /user");
    assertThat(result.out()).contains("\nHost: api.github.com\n");
  }

  @Test
  void aUrlInAQueryDoesNotMakeAHostAScheme() throws Exception {
    Cli.Result result =
        dryRun("GITHUB_TOKEN=ghp_" + "x1y2z3".repeat(6), "api.github.com/user?next=https://x/");

    assertThat(result.out())
        .startsWith("GET /user?next=https://x/ HTTP/1.1\nHost: api.github.com\n");
  }
}
