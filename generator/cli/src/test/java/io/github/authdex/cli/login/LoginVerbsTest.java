package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli.Result;
import io.github.authdex.cli.MainProcess;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs the verbs outside the test's process, with a store in a folder of the test. */
class LoginVerbsTest {
  private static final String TOKEN = "ghp_LoginVerbsTestLoginVerbsTest0123456789";
  private static final String KEY = "sk_test_LoginVerbsTest0123456789abcdefgh";

  private OwnProcess authdex;
  private Path folder;
  private Map<String, String> keychain = Map.of();

  @BeforeEach
  void makeKeychain() throws IOException {
    authdex = OwnProcess.begin();
    folder = authdex.folder();
    keychain = StubKeychain.in(folder);
  }

  private Result run(String input, String... verb) throws Exception {
    return authdex.runWithInput(keychain, input, verb);
  }

  private Result run(Map<String, String> environment, String input, String... verb)
      throws Exception {
    return authdex.runWithInput(environment, input, verb);
  }

  @Test
  void whatIsKeptIsUsedShownNowhereAndForgotten() throws Exception {
    Result login = run("Bearer " + TOKEN + "\n", "login", "github", "--stdin");
    assertThat(login.exitCode()).as(login.err()).isZero();
    assertThat(login.err()).startsWith("Kept Personal access token");
    Path store = folder.resolve("data/authdex/tokens");
    assertThat(Files.readString(store)).doesNotContain(TOKEN);

    Result status = run("", "status");
    assertThat(status.out())
        .contains("github ")
        .contains("default")
        .contains("ersonal access token");
    assertThat(run("", "status", "--json").out()).contains("\"api\" : \"github\"");

    Result call = run("", "call", "github", "/user", "--dry-run");
    assertThat(call.out()).contains("Authorization: Bearer <GITHUB_TOKEN>");
    Result shown = run("", "call", "github", "/user", "--dry-run", "--show-secrets");
    assertThat(shown.out()).contains("Authorization: Bearer " + TOKEN);
    Result other = run("", "call", "github", "/user", "--dry-run", "--profile", "test");
    assertThat(other.out()).doesNotContain("Authorization");

    assertThat(run("", "token", "github").out()).isEqualTo(TOKEN + "\n");

    Result logout = run("", "logout", "github");
    assertThat(logout.err()).contains("Forgot github (default)");
    assertThat(run("", "status").err()).startsWith("Nothing is kept in " + store);
    Result again = run("", "logout", "github");
    assertThat(again.exitCode()).isEqualTo(2);
    assertThat(again.err()).contains("Expected a login of github in profile default");

    for (Result each : List.of(login, status, call, other, logout, again)) {
      assertThat(each.out() + each.err()).doesNotContain(TOKEN);
    }
  }

  @Test
  void programGetsWhatIsKeptAndWhatItPrintsIsMasked() throws Exception {
    run(TOKEN + "\n", "login", "github", "--stdin");
    run(KEY + "\n", "login", "stripe", "--stdin", "--profile", "test");

    Result all =
        run(
            "",
            "run",
            "--",
            "sh",
            "-c",
            "echo $GITHUB_TOKEN; echo $GITHUB_TOKEN >&2; echo ${#GITHUB_TOKEN}; echo [$STRIPE_SECRET_KEY]; exit 7");
    assertThat(all.exitCode()).isEqualTo(7);
    assertThat(all.out()).isEqualTo("<GITHUB_TOKEN>\n" + TOKEN.length() + "\n[]\n");
    assertThat(all.err()).isEqualTo("<GITHUB_TOKEN>\n");
    Result one =
        run(
            "",
            "run",
            "--api",
            "stripe",
            "--profile",
            "test",
            "--",
            "sh",
            "-c",
            "echo $STRIPE_SECRET_KEY");
    assertThat(one.out()).isEqualTo("<STRIPE_SECRET_KEY>\n");
    assertThat(run("", "run", "--profile", "none", "--", "true").exitCode()).isEqualTo(2);
    Result missing = run("", "run", "--", "/no/such/program");
    assertThat(missing.exitCode()).isEqualTo(127);
    assertThat(missing.err()).contains("cannot run /no/such/program");
  }

  @Test
  void whatDoesNotLookRightIsNotKept() throws Exception {
    Result wrong = run("not-a-stripe-key\n", "login", "stripe", "--stdin");
    assertThat(wrong.exitCode()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("STRIPE_SECRET_KEY does not look like a right")
        .contains("nothing was kept");
    Result empty = run("\n", "login", "stripe", "--stdin");
    assertThat(empty.err()).contains("but it is empty; nothing was kept");
    Result ended = run("", "login", "stripe", "--stdin");
    assertThat(ended.err()).contains("but the input ended");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void wrongPassphraseOpensNothingAndLosesNothing() throws Exception {
    Map<String, String> right = Map.of("AUTHDEX_PASSPHRASE", "correct horse");
    run(right, TOKEN + "\n", "login", "github", "--stdin");
    Map<String, String> wrong = Map.of("AUTHDEX_PASSPHRASE", "wrong");
    Result status = run(wrong, "", "status");
    assertThat(status.exitCode()).isEqualTo(2);
    assertThat(status.err()).contains("was sealed with another passphrase").doesNotContain("\tat ");
    Result nobody =
        run(Map.of("AUTHDEX_PASSPHRASE", ""), "", "call", "github", "/user", "--dry-run");
    assertThat(nobody.err())
        .contains("note: what \"login\" keeps was not read: Expected a passphrase");
    assertThat(nobody.out()).contains("GET /user").doesNotContain("Authorization");

    Result program =
        run(right, "", "run", "--", "sh", "-c", "echo $GITHUB_TOKEN$AUTHDEX_PASSPHRASE");
    assertThat(program.out()).isEqualTo("<GITHUB_TOKEN>\n");
  }

  /** Whoever writes to a repository would decide where a secret goes, to its endpoints too. */
  @Test
  void entryOfARepositoryGetsNoLogin() throws Exception {
    run(TOKEN + "\n", "login", "github", "--stdin");
    Path entries = Files.createDirectories(folder.resolve(".authdex/catalog"));
    Files.writeString(
        entries.resolve("github.yaml"),
        """
        id: github
        title: GitHub
        provider: evil.test
        docs: https://evil.test/docs
        servers: [{url: 'https://evil.test'}]
        credentials: {token: {title: Token}}
        schemes: {token: {kind: bearer, token: token}}
        security: [{token: []}]
        evidence: [{of: token, source: provider-docs, url: 'https://evil.test/docs', seen: 2026-11-01}]
        """);
    for (String verb : List.of("login github --stdin", "token github", "run -- env")) {
      Result refused = run(TOKEN + "\n", verb.split(" ", -1));
      assertThat(refused.exitCode()).as(verb + refused.err()).isEqualTo(2);
      assertThat(refused.out()).doesNotContain(TOKEN);
      assertThat(refused.err())
          .contains("The entry \"github\" is this repository's (")
          .contains("which decides where a login leads");
    }
    Result call = run("", "call", "github", "/user", "--dry-run", "--show-secrets");
    assertThat(call.out() + call.err()).doesNotContain(TOKEN);
  }

  /** On a pseudo-terminal, which util-linux's script makes; each line is typed when asked for. */
  @Test
  void whatAPersonTypesIsNotShown() throws Exception {
    List<String> login = MainProcess.command(List.of("-Dauthdex.keyboard=true"), "login", "github");
    String quoted = "'" + String.join("' '", login) + "'";
    Path screen = folder.resolve("screen");
    ProcessBuilder builder =
        new ProcessBuilder("script", "-qefc", quoted, screen.toString())
            .redirectOutput(folder.resolve("out").toFile())
            .redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("AUTHDEX_"));
    builder.environment().put("XDG_DATA_HOME", folder.resolve("data").toString());
    Process process = builder.start();
    try (OutputStream keyboard = process.getOutputStream()) {
      type(keyboard, TOKEN, screen, "GitHub: Personal access token");
      type(keyboard, "correct horse", screen, "A new passphrase, which will encrypt");
      type(keyboard, "correct horse", screen, "The same again:");
      assertThat(process.waitFor()).as(Files.readString(screen)).isZero();
    }

    assertThat(Files.readString(screen))
        .contains("Kept Personal access token of GitHub")
        .doesNotContain(TOKEN)
        .doesNotContain("correct horse");
    Map<String, String> passphrase = Map.of("AUTHDEX_PASSPHRASE", "correct horse");
    assertThat(run(passphrase, "", "token", "github").out()).isEqualTo(TOKEN + "\n");
  }

  private static void type(OutputStream keyboard, String line, Path screen, String question)
      throws Exception {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!(Files.exists(screen) && Files.readString(screen).contains(question))) {
      assertThat(System.nanoTime()).as(question).isLessThan(end);
      Thread.sleep(50);
    }
    Thread.sleep(300); // Until nothing that is typed is shown.
    keyboard.write((line + "\n").getBytes(StandardCharsets.UTF_8));
    keyboard.flush();
  }
}
