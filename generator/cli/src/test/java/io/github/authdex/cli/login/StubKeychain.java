package io.github.authdex.cli.login;

import io.github.authdex.auth.token.TokenCipher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A {@code secret-tool} that keeps a key in a folder, so that none is made of a passphrase. */
final class StubKeychain {
  private StubKeychain() {}

  /** Makes one in {@code folder} and returns the variables with which it is found. */
  static Map<String, String> in(Path folder) throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Path tool =
        Files.writeString(
            tools.resolve("secret-tool"),
            "#!/bin/sh\necho " + TokenCipher.newKey().reveal() + "\n");
    Files.setPosixFilePermissions(tool, PosixFilePermissions.fromString("rwx------"));
    return Map.of(
        "PATH",
        tools + ":" + System.getenv("PATH"),
        "DBUS_SESSION_BUS_ADDRESS",
        "unix:path=/none",
        "AUTHDEX_PASSPHRASE",
        "");
  }
}
