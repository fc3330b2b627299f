package io.github.authdex.auth.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecretReferenceTest {
  @TempDir private Path folder;
  private FakeTools tools;

  @BeforeEach
  void makeTools() {
    tools = new FakeTools(folder);
  }

  private Path file(String name, String content, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve(name), content);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return file;
  }

  private void assertUnavailable(String reference, String place, String why) {
    assertThatThrownBy(() -> tools.resolved(reference))
        .isInstanceOf(UnavailableSecretException.class)
        .hasMessage("Expected ACME_KEY from " + place + " but " + why);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ghp_x", "", "ENV:A", " env:A", "envelope", "op:/a/b/c", "https://op://", "vault"})
  void whatBeginsOtherwiseIsASecret(String value) {
    assertThat(SecretReference.in(Secret.of(value))).isEmpty();
  }

  @Test
  void literalMayBeginAsAReference() throws IOException {
    assertThat(tools.resolved("literal:env:HOME")).isEqualTo("env:HOME");
    assertThat(tools.resolved("literal:literal:\n")).isEqualTo("literal:\n");
  }

  @Test
  void variableMayReferOn() throws IOException {
    tools.variables.put("A", "env:B");
    tools.variables.put("B", "env:C");
    tools.variables.put("C", "hush");
    assertThat(tools.resolved("env:A")).isEqualTo("hush");
  }

  @Test
  void circleOfVariablesIsTold() {
    tools.variables.put("A", "env:A");
    assertUnavailable("env:A", "env:A", "that leads back to itself: A, A");
    tools.variables.put("A", "env:B");
    tools.variables.put("B", "env:A");
    assertUnavailable("env:A", "env:A", "that leads back to itself: A, B, A");
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_SUCH", "", "a;b", "$(id)"})
  void variableThatIsNotThereIsTold(String name) {
    assertUnavailable(
        "env:" + name, "env:" + name, "the environment variable is not set, or empty");
  }

  @Test
  void fileIsTheSecretButForALineBreak() throws IOException {
    file("key", "hush\n", "rw-------");
    assertThat(tools.resolved("file:" + folder + "/key")).isEqualTo("hush");
    assertThat(tools.resolved("file://" + folder + "/key")).isEqualTo("hush");
    assertThat(tools.resolved("file:~/key")).isEqualTo("hush");
    assertThat(tools.warnings).isEmpty();
  }

  /** What a file or a command gives is a secret, whoever wrote it. */
  @Test
  void whatIsFoundIsNoReferenceItself() throws IOException {
    file("key", "command:touch " + folder + "/touched", "rw-------");
    assertThat(tools.resolved("file:~/key")).startsWith("command:touch");
    tools.tool("op", "cat " + folder + "/key");
    assertThat(tools.resolved("op://a/b/c")).startsWith("command:touch");
    assertThat(folder.resolve("touched")).doesNotExist();
  }

  @Test
  void fileThatOthersCanReadIsReadAndTold() throws IOException {
    Path key = file("key", "hush", "rw-r-----");
    assertThat(tools.resolved("file:~/key")).isEqualTo("hush");
    assertThat(tools.warnings)
        .containsExactly(key + " can be read by other users (rw-r-----); run: chmod 600 " + key);
  }

  @Test
  void whatIsNoFileWithASecretIsTold() throws IOException {
    String at = "file:" + folder;
    assertUnavailable(at, at, "it is no file but a folder or a device");
    assertUnavailable("file:/dev/zero", "file:/dev/zero", "it is no file but a folder or a device");
    assertUnavailable(
        at + "/none", at + "/none", "there is no such file, or you may not look there");
    file("empty", "\n", "rw-------");
    assertUnavailable("file:~/empty", "file:~/empty", "the file is empty");
    Files.write(folder.resolve("long"), new byte[(1 << 20) + 1]);
    assertThatThrownBy(() -> tools.resolved("file:~/long"))
        .hasMessageContaining("Expected at most 1 MiB");
  }

  @ParameterizedTest
  @ValueSource(strings = {"key", "../key", "//host/key\0", "~", "~root/key", ""})
  void pathThatIsNotAbsoluteIsRefused(String path) {
    assertThatThrownBy(() -> tools.resolved("file:" + path))
        .isInstanceOf(UnavailableSecretException.class);
  }

  @Test
  void commandGetsItsWordsAndNoShellReadsThem() throws IOException {
    tools.noting("get", "hush");
    assertThat(tools.resolved("command:get  a 'b;$(touch x) \\' \"c \\\"d\\\" e\" '' f*"))
        .isEqualTo("hush");
    assertThat(tools.noted("get"))
        .containsExactly("[a]", "[b;$(touch x) \\]", "[c \"d\" e]", "[]", "[f*]");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '!',
      value = {
        "a; b ! ;",
        "a|b ! |",
        "a && b ! &",
        "a >b ! >",
        "a `b` ! `",
        "a $(b) ! $",
        "a \"$B\" ! $",
      })
  void whatAShellWouldActOnIsRefused(String command, String sign) {
    assertUnavailable(
        "command:" + command,
        "command:" + command.split("\\s", 2)[0],
        "no shell reads its command, which has a "
            + sign
            + "; put that in single quotes if it is part of a word, or name a shell: sh -c '…'");
  }

  @Test
  void commandThatIsNoneIsRefused() {
    assertUnavailable("command: ", "command:", "no command stands there");
    assertUnavailable("command:a 'b", "command:a", "its command has an open '");
    assertUnavailable(
        "command:get a\ntouch b",
        "command:get",
        "it has a line break or another control character");
    String mend =
        " is no program on PATH, nor an absolute path of one; install it, or name another";
    assertUnavailable("command:no-such-tool a", "command:no-such-tool", "\"no-such-tool\"" + mend);
    assertUnavailable("command:./get", "command:./get", "\"./get\"" + mend);
    assertUnavailable("command:" + folder, "command:" + folder, "\"" + folder + "\"" + mend);
  }

  /** Somebody else's program that lies where the user works is not run for its name. */
  @Test
  void folderOfPathThatIsNotAbsoluteDoesNotCount() throws IOException {
    tools.noting("op", "hush");
    Path here = Path.of("").toAbsolutePath();
    String relative = here.relativize(folder.toAbsolutePath()).toString();
    assertThat(Path.of(relative).resolve("op")).exists();
    tools.variables.put("PATH", ":.:" + relative);
    assertThatThrownBy(() -> tools.resolved("op://a/b/c"))
        .hasMessageContaining("\"op\" is no program on PATH");
    assertThat(folder.resolve("op.args")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"op://Private/GitHub/token", "op://a b/;touch x/$(touch x)"})
  void onePasswordIsAskedByItsTool(String reference) throws IOException {
    tools.noting("op", "hush");
    assertThat(tools.resolved(reference)).isEqualTo("hush");
    assertThat(tools.noted("op")).containsExactly("[read]", "[" + reference + "]");
  }

  @Test
  void vaultIsAskedByItsTool() throws IOException {
    tools.noting("vault", "hush");
    assertThat(tools.resolved("vault:secret/acme;x#key")).isEqualTo("hush");
    assertThat(tools.noted("vault"))
        .containsExactly("[kv]", "[get]", "[-field=key]", "[secret/acme;x]");
    for (String place : new String[] {"a", "a#", "#a", "-x#a", ""}) {
      assertUnavailable(
          "vault:" + place, "vault:" + place, "it is not of the form vault:path#field");
    }
  }

  @Test
  void keychainIsAskedByTheSystemsTool() throws IOException {
    tools.noting("secret-tool", "linux");
    tools.noting("security", "mac");
    assertThat(tools.resolved("keychain:https://acme.example/me")).isEqualTo("linux");
    assertThat(tools.noted("secret-tool"))
        .containsExactly("[lookup]", "[service]", "[https://acme.example]", "[account]", "[me]");
    tools.system = "Mac OS X";
    assertThat(tools.resolved("keychain:acme/me")).isEqualTo("mac");
    assertThat(tools.noted("security"))
        .containsExactly("[find-generic-password]", "[-s]", "[acme]", "[-a]", "[me]", "[-w]");
    for (String place : new String[] {"a", "a/", "/a", "-a/b", "a/-b"}) {
      assertUnavailable(
          "keychain:" + place,
          "keychain:" + place,
          "it is not of the form keychain:service/account");
    }
  }

  /** Though a program of that name is there, as in a folder of ported ones. */
  @Test
  void keychainOfWindowsCannotBeAskedAndSomethingElseCan() throws IOException {
    tools.noting("secret-tool", "hush");
    tools.system = "Windows 11";
    assertUnavailable(
        "keychain:acme/me",
        "keychain:acme/me",
        "Windows has no program that prints what its Credential Manager keeps; keep it where"
            + " op://…, vault:… or file:… finds it, or name a program that prints it by command:…");
    assertThat(folder.resolve("secret-tool.args")).doesNotExist();
    file("key", "hush", "rw-------");
    assertThat(tools.resolved("file:~/key")).isEqualTo("hush");
  }

  @Test
  void neitherArgumentsNorLiteralsAreShown() {
    assertThat(SecretReference.in(Secret.of("command:get --password hush")).orElseThrow())
        .hasToString("command:get");
    assertThat(SecretReference.in(Secret.of("literal:hush")).orElseThrow())
        .hasToString("literal:…");
  }

  @Test
  void sourceResolvesItsReferencesIfItIsTold() throws IOException {
    tools.variables.put("A", "env:B");
    tools.variables.put("B", "hush");
    tools.variables.put("C", "literal:");
    SecretSource plain = tools.around().environment();
    assertThat(plain.find("A").map(Secret::reveal)).contains("env:B");

    SecretSource resolving = new ReferencedSecrets(plain, tools.around());
    assertThat(resolving.find("A").map(Secret::reveal)).contains("hush");
    assertThat(resolving.find("A").orElseThrow().described("key")).contains("A");
    assertThat(resolving.find("B").map(Secret::reveal)).contains("hush");
    assertThat(resolving.find("C")).isEmpty();
    assertThat(resolving.find("D")).isEmpty();
    assertThat(SecretSource.references(name -> Optional.of(Secret.of("literal:x"))).find("A"))
        .contains(Secret.of("x"));
  }
}
