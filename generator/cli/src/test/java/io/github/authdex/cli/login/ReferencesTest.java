package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.auth.credential.Secret;
import io.github.authdex.cli.Cli.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Verbs that find in the place of a credential where it is. */
class ReferencesTest {
  private static final String TOKEN = "ghp_ReferencesTestReferencesTest0123456789";
  private static final String PLACE = "op://Private/GitHub/token";
  private static final String[] CALL = {"call", "github", "/user", "--dry-run", "--show-secrets"};

  private Path folder;
  private OwnProcess authdex;

  @BeforeEach
  void makeTools() throws Exception {
    authdex = OwnProcess.begin();
    folder = authdex.folder();
    authdex.tool("op", "echo \"$*\" >>\"$0.args\"; echo " + TOKEN);
  }

  private Path dotEnv(String name, String text) throws Exception {
    Path file = Files.writeString(folder.resolve(name), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private Path asked() {
    return folder.resolve("tools/op.args");
  }

  @Test
  void variableOfTheEnvironmentMayRefer() throws Exception {
    Result call = authdex.run(Map.of("GITHUB_TOKEN", PLACE), CALL);
    assertThat(call.out()).as(call.err()).contains("Authorization: Bearer " + TOKEN);
    assertThat(asked()).hasContent("read " + PLACE);

    Result masked =
        authdex.run(Map.of("GITHUB_TOKEN", PLACE), "call", "github", "/user", "--dry-run");
    assertThat(masked.out()).contains("Bearer <GITHUB_TOKEN>");
    assertThat(masked.out() + masked.err()).doesNotContain(TOKEN);
    Result literal = authdex.run(Map.of("GITHUB_TOKEN", "literal:" + PLACE), CALL);
    assertThat(literal.out()).as(literal.err()).contains("Authorization: Bearer " + PLACE);
  }

  @Test
  void whatIsNotUsedIsNotLookedUp() throws Exception {
    Map<String, String> variables =
        Map.of("GITHUB_TOKEN", TOKEN, "GITHUB_CLIENT_ID", PLACE, "GITHUB_CLIENT_SECRET", PLACE);
    Result call = authdex.run(variables, CALL);
    assertThat(call.out()).as(call.err()).contains("Authorization: Bearer " + TOKEN);
    assertThat(asked()).doesNotExist();
  }

  @Test
  void failureOfAToolIsToldWithoutWhatIsSecret() throws Exception {
    authdex.tool("op", "echo 'not signed in; token: hush' >&2; exit 6");
    Result call = authdex.run(Map.of("GITHUB_TOKEN", PLACE), CALL);
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.out()).isEmpty();
    assertThat(call.err())
        .isEqualTo(
            "authdex: Expected GITHUB_TOKEN from "
                + PLACE
                + " but \"op\" ended with 6 and said: not signed in; token: ***\n");
  }

  /** Whoever wrote the repository would run programs and read files, and have them sent. */
  @Test
  void fileThatNobodyNamedRefersToNothing() throws Exception {
    for (String place :
        new String[] {PLACE, "env:STRIPE_SECRET_KEY", "file:/etc/hostname", "command:op x"}) {
      Path file = dotEnv(".env", "GITHUB_TOKEN=" + place + "\n");
      Result call = authdex.run(Map.of("STRIPE_SECRET_KEY", "sk_test_hush"), CALL);
      assertThat(call.exitCode()).as(place).isEqualTo(2);
      assertThat(call.out()).isEmpty();
      assertThat(call.err())
          .startsWith("authdex: Expected GITHUB_TOKEN from " + place.split(" ", 2)[0])
          .endsWith(
              " but whoever wrote .env would decide what is run and read; if it is yours, add"
                  + " --env-file .env\n");
      assertThat(file).exists();
    }
    assertThat(asked()).doesNotExist();
    dotEnv(".env", "GITHUB_TOKEN=literal:" + TOKEN + "\n");
    assertThat(authdex.run(Map.of(), CALL).out()).contains("Bearer " + TOKEN);
    dotEnv(".env", "GITHUB_TOKEN=" + TOKEN + "\nGITHUB_CLIENT_SECRET=" + PLACE + "\n");
    assertThat(authdex.run(Map.of(), CALL).out()).contains("Bearer " + TOKEN);
    assertThat(asked()).doesNotExist();
  }

  @Test
  void fileThatTheUserNamedMayRefer() throws Exception {
    dotEnv(".env", "GITHUB_TOKEN='" + PLACE + "'\n");
    String[] named = {
      "call", "github", "/user", "--dry-run", "--show-secrets", "--env-file", ".env"
    };
    Result call = authdex.run(Map.of(), named);
    assertThat(call.out()).as(call.err()).contains("Authorization: Bearer " + TOKEN);
  }

  /** An entry and a document say what is sent, and it is sent as they say. */
  @Test
  void textOfAnEntryIsNeverAReference() throws Exception {
    Path entries = Files.createDirectories(folder.resolve("entries/t"));
    Files.writeString(
        entries.resolve("trap.yaml"),
        """
        id: trap
        title: 'command:op title'
        provider: trap.test
        docs: https://trap.test/docs
        servers: [{url: 'https://trap.test'}]
        headers: {X-Trap: {required: true, example: 'command:op header', description: A header.}}
        credentials: {user: {title: User, example: 'command:op example', env: TRAP_USER}}
        schemes: {basic: {kind: basic, username: user, password: {template: 'command:op x{user}'}}}
        security: [{basic: []}]
        evidence: [{of: basic, source: provider-docs, url: 'https://trap.test/docs', seen: 2026-11-01}]
        """);
    Result call =
        authdex.run(
            Map.of("TRAP_USER", "me"),
            "call",
            "trap",
            "/a",
            "--dry-run",
            "--show-secrets",
            "--catalog",
            "entries");
    assertThat(asked()).as(call.out() + call.err()).doesNotExist();
    assertThat(call.out()).as(call.err()).contains("Authorization: Basic");
  }

  /** Nothing is looked up for a call before the user lets the secret go where the call leads. */
  @Test
  void entryOfARepositoryHasNothingLookedUp() throws Exception {
    Path entries = Files.createDirectories(folder.resolve(".authdex/catalog"));
    Files.writeString(
        entries.resolve("evil.yaml"),
        """
        id: evil
        title: Evil
        provider: evil.test
        docs: https://evil.test/docs
        servers: [{url: 'https://evil.test'}]
        credentials: {token: {title: Token, env: GITHUB_TOKEN}}
        schemes: {token: {kind: bearer, token: token}}
        security: [{token: []}]
        evidence: [{of: token, source: provider-docs, url: 'https://evil.test/docs', seen: 2026-11-01}]
        """);
    Result call = authdex.run(Map.of("GITHUB_TOKEN", PLACE), "call", "evil", "/a", "--dry-run");
    assertThat(call.exitCode()).isEqualTo(2);
    assertThat(call.err()).contains("GITHUB_TOKEN would be sent as the entry \"evil\"");
    assertThat(asked()).doesNotExist();
  }

  @Test
  void loginMayKeepWhereACredentialIs() throws Exception {
    authdex.beginStore();
    Result login = authdex.run(Map.of(), "login", "github", "--from", PLACE);
    assertThat(login.exitCode()).as(login.err()).isZero();
    assertThat(login.err()).startsWith("Kept where to find Personal access token of GitHub in ");
    assertThat(authdex.run(Map.of(), CALL).out()).contains("Bearer " + TOKEN);
    assertThat(authdex.run(Map.of(), "token", "github").out()).isEqualTo(TOKEN + "\n");
    Result program =
        authdex.run(Map.of(), "run", "--", "sh", "-c", "echo $GITHUB_TOKEN ${#GITHUB_TOKEN}");
    assertThat(program.out()).isEqualTo("<GITHUB_TOKEN> " + TOKEN.length() + "\n");
    assertThat(authdex.run(Map.of(), "status").out()).contains("ersonal access token (" + PLACE);
    assertThat(authdex.run(Map.of(), "status", "--json").out()).contains("\"token\"");
    assertThat(Files.readString(folder.resolve("data/authdex/tokens"))).doesNotContain("Private");

    authdex.tool("op", "exit 1");
    assertThat(authdex.run(Map.of(), "token", "github").exitCode()).isEqualTo(2);
  }

  /** A secret in the arguments is seen by all programs of the machine, and is told so. */
  @Test
  void secretBehindFromIsRefusedAndNotShown() throws Exception {
    for (String given : new String[] {TOKEN, "token=" + TOKEN, "literal:" + TOKEN}) {
      Result login = authdex.run(Map.of(), "login", "github", "--from", given);
      assertThat(login.exitCode()).isEqualTo(2);
      assertThat(login.err()).contains("a secret itself is no argument").doesNotContain(TOKEN);
    }
    authdex.tool("op", "exit 1");
    Result login = authdex.run(Map.of(), "login", "github", "--from", PLACE);
    assertThat(login.exitCode()).isEqualTo(2);
    assertThat(login.err()).contains("ended with 1 and said nothing");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  /** What was piped may be a server's answer, and what it says is the secret itself. */
  @Test
  void whatIsKeptAsASecretIsNeverAReference() throws Exception {
    Login login =
        new Login(
            "github",
            "default",
            Map.of("token", Secret.of(PLACE)),
            Map.of(),
            Map.of(),
            Instant.EPOCH);
    assertThat(login.resolved(warning -> {}).values()).isEqualTo(login.values());
    assertThat(LoginText.read(LoginText.write(List.of(login)))).containsExactly(login);
  }

  /** The lines of the README, with tools that stand in for those that it names. */
  @Test
  void whatTheReadmeShowsWorks() throws Exception {
    authdex.beginStore();
    String readme = Files.readString(Path.of("../../README.md"));
    int from = readme.lastIndexOf("```sh", readme.indexOf("--from op:"));
    List<String> lines = readme.substring(from, readme.indexOf("```", from + 3)).lines().toList();
    String live = "sk_live_ReferencesTest0123456789";
    authdex.tool("op", "case $2 in *Stripe*) echo " + live + " ;; *) echo " + TOKEN + " ;; esac");
    authdex.tool("pass", "echo " + live);

    Map<String, String> exported = new HashMap<>();
    int verbs = 0;
    for (String line : lines) {
      String plain = line.replaceFirst("\\s+#.*", "");
      if (plain.startsWith("export ")) {
        String[] pair = plain.substring("export ".length()).split("=", 2);
        exported.put(pair[0], pair[1].replace("'", ""));
      } else if (plain.startsWith("./authdex ")) {
        verbs++;
        String dry = plain.contains(" call ") ? " --dry-run --show-secrets" : "";
        Result kept = authdex.run(Map.of(), (plain.substring(10) + dry).split(" ", -1));
        assertThat(kept.exitCode()).as(plain + kept.err()).isZero();
        assertThat(dry.isEmpty() ? kept.err() : kept.out())
            .contains(dry.isEmpty() ? "Kept where to find Secret key" : "Bearer " + live);
      }
    }
    assertThat(verbs).isEqualTo(2);
    assertThat(exported).containsOnlyKeys("GITHUB_TOKEN", "STRIPE_SECRET_KEY");
    assertThat(authdex.run(exported, CALL).out()).contains("Bearer " + TOKEN);
    Result stripe =
        authdex.run(exported, "call", "stripe", "/v1/balance", "--dry-run", "--show-secrets");
    assertThat(stripe.out()).as(stripe.err()).contains("Bearer " + live);
  }
}
