package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.lab.testing.Upwards;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The same exit code for the same thing in every verb, in text and as JSON. */
final class ExitCodesTest {
  @TempDir private Path folder;

  private static final String UNKNOWN_API =
      "\"stirpe\" is not in the catalog; did you mean stripe?";

  private static final String NOTION =
      """
      openapi: 3.0.3
      info: {title: Notion, version: '1'}
      servers:
      - url: https://api.notion.com
      paths:
        /v1/users:
          get:
            responses: {'200': {description: OK}}
      """;

  private static final String MINE =
      """
      {"info": {"name": "Mine"}, "item": [{"name": "Me", "request": "https://api.github.com/user"}]}
      """;

  private static final String NO_FILE = "Expected a file but there is no \"FOLDER/none.yaml\"";

  /**
   * Each verb in each situation that it can be in: exit code, kind of the error, words, message.
   */
  static Stream<Arguments> situations() {
    return Stream.of(
            // The work is done.
            "0 | - | find stripe",
            "0 | - | show stripe",
            "0 | - | list",
            "0 | - | list --category payments",
            "0 | - | list --catalog FOLDER/flawed",
            "0 | - | collection stripe -o FOLDER/out",
            "0 | - | methods -o FOLDER/methods",
            "0 | - | client stripe -o FOLDER/out",
            "0 | - | call github /user --lab --env-file FOLDER/.env",
            "0 | - | call github /user --dry-run --env-file FOLDER/.env",
            "0 | - | doctor https://api.github.com/user",
            "0 | - | try github -o FOLDER/out",
            "0 | - | check CATALOG/s/stripe.yaml",
            "0 | - | new --url https://api.stripe.com -h",
            "0 | - | overlay FOLDER/notion.yaml",
            "0 | - | overlay FOLDER/notion.yaml --apply",
            "0 | - | overlay --apply FOLDER/notion.yaml -o FOLDER/out.yaml",
            "0 | - | apply FOLDER/mine.json",
            "0 | - | apply FOLDER/mine.json --dry-run",
            "0 | - | apply FOLDER/mine.json -o FOLDER/out.json",
            "0 | - | lint FOLDER/right.yaml",
            "0 | - | site -o FOLDER/site --catalog FOLDER/entries --only",
            "0 | - | completion",
            "0 | - | help",
            "0 | - | help call",
            // The command line cannot be understood.
            "2 | usage | find",
            "2 | usage | show",
            "2 | usage | list --nope",
            "2 | usage | list stripe",
            "2 | usage | collection",
            "2 | usage | client",
            "2 | usage | call",
            "2 | usage | doctor --nope",
            "2 | usage | lab --port x stripe",
            "2 | usage | try",
            "2 | usage | new",
            "2 | usage | check",
            "2 | usage | overlay --nope",
            "2 | usage | apply",
            "2 | usage | lint",
            "2 | usage | identify sk_live_x",
            "2 | usage | identify --sk_live_x",
            "2 | usage | site --port x",
            "2 | usage | completion --nope",
            "2 | usage | help --nope",
            "2 | usage | frobnicate",
            // No API of that name.
            "2 | not-found | find stirpe | " + UNKNOWN_API,
            "2 | not-found | show stirpe | " + UNKNOWN_API,
            "2 | not-found | collection stirpe | " + UNKNOWN_API,
            "2 | not-found | client stirpe | " + UNKNOWN_API,
            "2 | not-found | call stirpe /v1 | " + UNKNOWN_API,
            "2 | not-found | lab stirpe | " + UNKNOWN_API,
            "2 | not-found | try stirpe | " + UNKNOWN_API,
            "2 | not-found | list --category stirpe",
            "2 | not-found | help stirpe",
            "2 | not-found | overlay FOLDER/notion.yaml --api stirpe | " + UNKNOWN_API,
            "2 | not-found | lint FOLDER/notion.yaml --api stirpe | " + UNKNOWN_API,
            "2 | not-found | overlay FOLDER/right.yaml | No server of \"FOLDER/right.yaml\" is in"
                + " the catalog; name the API by --api, or \"authdex list\" prints what is",
            // No such file or folder.
            "2 | not-found | collection FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | client FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | call FOLDER/none.yaml /a | " + NO_FILE,
            "2 | not-found | lab FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | overlay FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | overlay FOLDER/notion.yaml --apply FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | lint FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | apply FOLDER/none.yaml | " + NO_FILE,
            "2 | not-found | apply FOLDER/mine.json --api stirpe | " + UNKNOWN_API,
            "2 | not-found | apply FOLDER/mine.json -o FOLDER/none/x.json",
            "2 | not-found | check FOLDER/none.yaml",
            "2 | not-found | call github /user --env-file FOLDER/none.env",
            // Input that cannot be used.
            "2 | input | collection FOLDER/flawed.yaml",
            "2 | input | client FOLDER/flawed.yaml",
            "2 | input | call FOLDER/flawed.yaml /a",
            "2 | input | lab FOLDER/flawed.yaml",
            "2 | input | overlay FOLDER/flawed.yaml",
            "2 | input | overlay",
            "2 | input | overlay FOLDER/notion.yaml --overlay-version 2 | Expected one of the"
                + " versions 1.0, 1.1 but was \"2\"",
            "2 | input | overlay FOLDER/notion.yaml --apply FOLDER/right.yaml",
            "2 | input | lint FOLDER/flawed.yaml",
            "2 | input | apply FOLDER/flawed.yaml",
            "2 | input | apply FOLDER/mine.json --dry-run --in-place | Expected one of --dry-run,"
                + " --in-place and -o but there are several",
            "2 | input | apply FOLDER/mine.json -o FOLDER/mine.json",
            "2 | input | apply FOLDER/mine.json --secrets-to FOLDER/mine.json",
            "2 | input | doctor",
            "2 | input | doctor github https://api.github.com/user",
            "2 | input | doctor https://api.github.com/user -H nothing",
            "2 | input | doctor https://api.github.com/user --send --status 401 | Cannot combine"
                + " these options: --send reads the answer",
            "2 | input | doctor FOLDER/mine.json | Expected a HAR file (log.entries)",
            "2 | not-found | doctor FOLDER/none.har | " + NO_FILE.replace(".yaml", ".har"),
            "2 | input | identify",
            "2 | input | login github",
            "2 | not-found | login strpe",
            "2 | input | login github --scheme none --stdin",
            "2 | input | login github --stdin",
            "0 | - | status",
            "2 | not-found | logout github",
            "2 | not-found | token github",
            "2 | not-found | token strpe",
            "2 | not-found | run -- true",
            "2 | not-found | find stripe --catalog FOLDER/flawed",
            "2 | not-found | show stripe --catalog FOLDER/flawed",
            "2 | not-found | call stripe /v1 --catalog FOLDER/flawed",
            "2 | not-found | lab stripe --catalog FOLDER/flawed",
            "2 | not-found | try stripe --catalog FOLDER/flawed",
            "2 | input | collection stripe --format nope -o FOLDER/out",
            "2 | input | collection stripe --folders nope -o FOLDER/out",
            "2 | input | collection stripe --tests nope -o FOLDER/out",
            "2 | input | collection stripe --tests status --format bru -o FOLDER/out",
            "2 | input | methods --format nope -o FOLDER/out",
            "2 | input | methods --lab --port TAKEN -o FOLDER/out",
            "2 | usage | methods --port x",
            "2 | input | client stripe --package 1 -o FOLDER/out",
            "2 | input | collection stripe -o FOLDER/flawed.yaml",
            "2 | input | client stripe -o FOLDER/flawed.yaml",
            "2 | input | try stripe -o FOLDER/flawed.yaml",
            "2 | input | site -o FOLDER/flawed.yaml --catalog FOLDER/entries --only",
            "2 | input | site -o FOLDER/site --base ftp://x.example/",
            "2 | input | site -o FOLDER/site --day tomorrow | Expected a day such as 2026-11-30"
                + " behind --day but was \"tomorrow\"",
            "2 | input | site -o FOLDER/site --port 8080 | Expected --serve beside --port",
            "2 | input | lab stripe --port TAKEN",
            "2 | input | call github /user --env-file FOLDER/broken.env",
            "2 | input | call stripe /v1 --env-file FOLDER/empty.env",
            "2 | input | call https://api.github.com/user --var a=b | Expected --var with an API"
                + " and a path but there is a URL, which has the values itself",
            "2 | input | lab aws-s3 --var nope=1 | Expected a variable of a server behind --var but"
                + " \"nope\" is none; there are accessPoint, accountId, bucket, region, zone",
            "2 | input | try stripe --scheme nope -o FOLDER/out | Stripe cannot be tried by"
                + " \"nope\": its general security has the schemes bearer, basic",
            "2 | not-found | lab github --postman FOLDER/none/x | Expected a folder for"
                + " \"FOLDER/none/x\" but there is no \"FOLDER/none\"",
            "2 | not-found | check FOLDER/nothing | Expected entries (*.yaml) in"
                + " \"FOLDER/nothing\" but there are none",
            // A fault was found.
            "1 | network | call t-refused / --catalog FOLDER/entries --env-file FOLDER/.env",
            "1 | - | doctor https://api.stripe.com/v1/balance",
            "1 | network | doctor http://127.0.0.1:1/ --send",
            "1 | - | call github /user -H Authorization: --lab",
            "1 | - | lint FOLDER/notion.yaml",
            "1 | - | apply FOLDER/foreign.json",
            "1 | - | check FOLDER/flawed")
        .map(line -> Arguments.of((Object) line));
  }

  @BeforeEach
  void write() throws IOException {
    KindEntries.write(folder, "t-refused", "http://127.0.0.1:1", "{ kind: bearer }");
    Files.writeString(folder.resolve("mine.json"), MINE);
    Files.writeString(folder.resolve("foreign.json"), MINE.replace("github", "nobody-knows"));
    Files.writeString(folder.resolve("flawed.yaml"), "openapi: 3.0.3\ninfo: }");
    Files.writeString(folder.resolve("notion.yaml"), NOTION);
    Files.writeString(
        folder.resolve("right.yaml"),
        NOTION
            .replace("api.notion.com", "api.right.example")
            .replace("paths:", "security: []\npaths:"));
    Files.createDirectory(folder.resolve("flawed"));
    Files.createDirectory(folder.resolve("nothing"));
    Files.writeString(folder.resolve("flawed/stripe.yaml"), "id: stripe\n");
    Files.writeString(folder.resolve("empty.env"), "");
    Files.writeString(folder.resolve("broken.env"), "GITHUB_TOKEN=x\nnot a line\n");
    Files.writeString(folder.resolve(".env"), "GITHUB_TOKEN=ghp_x1y2z3\nT_REFUSED_IT=x\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void sameThingEndsAlike(String line) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      String[] parts = line.split(" \\| ", -1);
      List<String> words = words(parts[2], taken);

      Cli.Result result = Cli.run(words.toArray(String[]::new));

      assertThat(result.exitCode()).as(result.err()).isEqualTo(Integer.parseInt(parts[0]));
      assertThat(result.err()).doesNotContain("Exception", "error of authdex itself");
      if (parts.length > 3) {
        assertThat(result.err())
            .startsWith("authdex: " + parts[3].replace("FOLDER", folder.toString()));
      }
      if (!parts[1].equals("-") && !words.get(0).equals("try")) {
        assertThat(result.out()).isEmpty();
      }
    }
  }

  /** Where a verb has {@code --json}, an error is JSON as well, of one shape. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("situations")
  void errorIsJsonWhereJsonIsAsked(String line) throws IOException {
    String[] parts = line.split(" \\| ", -1);
    Set<String> json =
        Set.of(
            "find",
            "show",
            "list",
            "lab",
            "check",
            "call",
            "doctor",
            "lint",
            "identify",
            "status",
            "apply");
    if (parts[1].equals("-") || !json.contains(parts[2].split(" ", 2)[0])) {
      return;
    }
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<String> words = words(parts[2], taken);
      words.add("--json");
      if (words.get(0).equals("call")) {
        words.add("--dry-run");
      }
      Cli.Result result = Cli.run(words.toArray(String[]::new));
      if (parts[1].equals("network") && words.get(0).equals("call")) {
        assertThat(result.exitCode()).as("nothing is sent").isZero();
        return;
      }
      JsonNode error = new ObjectMapper().readTree(result.out()).get("error");
      assertThat(error.get("kind").asText()).isEqualTo(parts[1]);
      assertThat(error.get("exit").asInt()).isEqualTo(Integer.parseInt(parts[0]));
      assertThat(error.get("message").asText()).isNotBlank();
      assertThat(result.exitCode()).isEqualTo(Integer.parseInt(parts[0]));
    }
  }

  @Test
  void everyVerbIsWalked() {
    Set<String> walked =
        situations()
            .map(situation -> ((String) situation.get()[0]).split(" \\| ", -1)[2].split(" ", 2)[0])
            .collect(Collectors.toSet());
    Verb.all().forEach(verb -> assertThat(walked).contains(verb.word()));
  }

  private List<String> words(String text, ServerSocket taken) {
    return Arrays.stream(text.split(" ", -1))
        .map(word -> word.replace("FOLDER", folder.toString()))
        .map(word -> word.replace("CATALOG", Upwards.find("catalog/entries").toString()))
        .map(word -> word.replace("TAKEN", Integer.toString(taken.getLocalPort())))
        .collect(Collectors.toCollection(ArrayList::new));
  }
}
