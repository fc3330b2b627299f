package io.github.authdex.cli.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.auth.credential.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Programs that do as the systems' tools document it stand in for them. */
class KeychainTest {
  private static final Secret KEY = Secret.of("bm90IGEgcmVhbCBrZXkgYnV0IDMyIGJ5dGVzIGxvbmc=");

  @TempDir private Path folder;

  private Keychain tool(String name, String script, String system) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return Keychain.of(
            Map.of("PATH", folder + ":/usr/bin:/bin", "DBUS_SESSION_BUS_ADDRESS", "unix:path=/x"),
            system)
        .orElseThrow();
  }

  @Test
  void secretToolKeepsTheKeyFromItsInput() throws Exception {
    Keychain keychain =
        tool(
            "secret-tool",
            """
            echo "$*" >>"$0.args"
            case $1 in store) cat >"$0.kept" ;; lookup) cat "$0.kept" 2>/dev/null ;; esac
            """,
            "Linux");
    assertThat(keychain.read()).isEmpty();
    keychain.write(KEY);

    assertThat(keychain.read()).contains(KEY);
    assertThat(Files.readString(folder.resolve("secret-tool.args")))
        .contains("store --label=Authdex service authdex account tokens")
        .doesNotContain(KEY.reveal());
  }

  /** {@code security -i} reads commands, so that the key is no argument that others see. */
  @Test
  void securityKeepsTheKeyFromItsInput() throws Exception {
    Keychain keychain =
        tool(
            "security",
            """
            echo "$*" >>"$0.args"
            case $1 in
            -i) sed 's/.* -w //' >"$0.kept" ;;
            find-generic-password) cat "$0.kept" 2>/dev/null || exit 44 ;;
            esac
            """,
            "Mac OS X");
    assertThat(keychain.read()).isEmpty();
    keychain.write(KEY);

    assertThat(keychain.read()).contains(KEY);
    assertThat(Files.readString(folder.resolve("security.args"))).doesNotContain(KEY.reveal());
  }

  @Test
  void toolThatDoesNotKeepIsTold() throws Exception {
    Keychain keychain = tool("secret-tool", "cat >/dev/null\nexit 1\n", "Linux");
    assertThatThrownBy(() -> keychain.write(KEY))
        .isInstanceOf(IOException.class)
        .hasMessage(folder.resolve("secret-tool") + " did not keep the key: it ended with 1")
        .hasMessageNotContaining(KEY.reveal());
  }

  @Test
  void whereThereIsNoBusOrToolThereIsNoKeychain() throws Exception {
    assertThat(Keychain.of(Map.of("PATH", folder.toString()), "Linux")).isEmpty();
    assertThat(
            Keychain.of(
                Map.of("PATH", folder.toString(), "DBUS_SESSION_BUS_ADDRESS", "unix:path=/x"),
                "Linux"))
        .isEmpty();
    assertThat(Keychain.of(Map.of("PATH", folder.toString()), "Mac OS X")).isEmpty();
  }
}
