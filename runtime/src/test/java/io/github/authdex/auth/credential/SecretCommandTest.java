package io.github.authdex.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands that do what they should not. */
class SecretCommandTest {
  @TempDir private Path folder;
  private FakeTools tools;

  @BeforeEach
  void makeTools() {
    tools = new FakeTools(folder);
  }

  private void assertFails(String script, String why) throws IOException {
    tools.tool("get", script);
    assertThatThrownBy(() -> tools.resolved("command:get --from store"))
        .isInstanceOf(UnavailableSecretException.class)
        .hasMessage("Expected ACME_KEY from command:get but \"get\" " + why);
  }

  @Test
  void oneLineBreakAtTheEndIsNotPartOfTheSecret() throws IOException {
    tools.tool("get", "printf ' a\\nb \\r\\n'");
    assertThat(tools.resolved("command:get")).isEqualTo(" a\nb ");
    tools.tool("get", "printf 'a\\n\\n'");
    assertThat(tools.resolved("command:get")).isEqualTo("a\n");
  }

  @Test
  void nothingIsNoSecret() throws IOException {
    assertFails("", "printed nothing");
    assertFails("echo", "printed nothing");
    assertFails("printf '\\377'", "printed something else than text in UTF-8");
  }

  @Test
  void megabytesAreStopped() throws IOException {
    assertFails("yes", "printed more than 1 MiB, which is no secret; it was stopped");
  }

  @Test
  void megabytesOfComplaintsAreNotInTheWay() throws IOException {
    tools.tool("get", "yes | head -c 5000000 >&2; echo hush");
    assertThat(tools.resolved("command:get")).isEqualTo("hush");
  }

  @Test
  void commandThatDoesNotEndIsStoppedWithWhatItStarted() throws Exception {
    tools.patience = Duration.ofSeconds(2);
    Path pid = folder.resolve("pid");
    long start = System.nanoTime();
    assertFails(
        "sleep 300 &\necho $! >" + pid + "\nwait", "did not end within 2 seconds; it was stopped");
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    long started = Long.parseLong(Files.readString(pid).strip());
    for (int i = 0; i < 100 && isRunning(started); i++) {
      Thread.sleep(50);
    }
    assertThat(isRunning(started)).isFalse();
  }

  private static boolean isRunning(long pid) {
    return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
  }

  /** A tool that asks on its input gets no answer, instead of one that is meant for another. */
  @Test
  void inputIsEmpty() throws IOException {
    tools.tool("get", "read line && echo \"$line\"; echo hush");
    assertThat(tools.resolved("command:get")).isEqualTo("hush");
  }

  @Test
  void failureIsToldWithItsStatusAndWhatTheCommandSaid() throws IOException {
    assertFails(
        "echo 'not logged in;\nrun: get login --from store (code: 7)' >&2; exit 3",
        "ended with 3 and said: not logged in; run: get login --from store (code: ***");
    assertFails("exit 1", "ended with 1 and said nothing");
  }

  @Test
  void whatIsPrintedByACommandThatFailsIsNotTaken() throws IOException {
    assertFails("echo hush; exit 1", "ended with 1 and said nothing");
  }

  @Test
  void secretsThatAToolComplainsOfAreNotShown() throws IOException {
    for (String said :
        List.of(
            "wrong password: swordfish",
            "bad token=swordfish",
            "refused ghp_swordfish0123456789",
            "refused swordfishabcdefghijklmnopqrst",
            "refused sWordFish",
            "refused eyJhbGciOiJub25lIn0.swordfish.",
            "https://me:swordfish@acme.example/")) {
      tools.tool("get", "echo '" + said + "' >&2; exit 1");
      assertThatThrownBy(() -> tools.resolved("command:get"))
          .as(said)
          .message()
          .contains("ended with 1 and said:")
          .doesNotContainIgnoringCase("swordfish");
    }
  }

  @Test
  void whatATerminalWouldObeyIsNotShown() throws IOException {
    assertFails(
        "printf 'not \\033[m \\007\\nthere' >&2; exit 1", "ended with 1 and said: not [m there");
  }

  @Test
  void sourceOfACommandGivesItsOneSecret() throws IOException {
    SecretSource source = SecretSource.command("ACME_KEY", "/bin/echo", "a  b");
    assertThat(source.find("ACME_KEY").map(Secret::reveal)).contains("a  b");
    assertThat(source.find("OTHER")).isEmpty();
    assertThatThrownBy(() -> SecretSource.command("ACME_KEY", "/bin/false").find("ACME_KEY"))
        .hasMessage(
            "Expected ACME_KEY from a command but \"/bin/false\" ended with 1 and said nothing");
    assertThatThrownBy(() -> SecretSource.command("ACME_KEY"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
