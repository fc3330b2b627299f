package io.github.authdex.auth.credential;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Scripts that stand in for the platforms' tools, and surroundings that find them. */
final class FakeTools {
  final Path folder;
  final Map<String, String> variables = new HashMap<>();
  final List<String> warnings = new ArrayList<>();
  String system = "Linux";
  Duration patience = Duration.ofSeconds(30);

  FakeTools(Path folder) {
    this.folder = folder;
    variables.put("PATH", folder + ":/usr/bin:/bin");
  }

  /** Makes a program called {@code name} of the lines of a shell's script. */
  Path tool(String name, String script) throws IOException {
    Path file = Files.writeString(folder.resolve(name), "#!/bin/sh\n" + script + "\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file;
  }

  /** Makes a program that notes its arguments, a line each, and prints {@code secret}. */
  void noting(String name, String secret) throws IOException {
    tool(name, "for word; do echo \"[$word]\" >>\"$0.args\"; done\necho '" + secret + "'");
  }

  List<String> noted(String name) throws IOException {
    return Files.readAllLines(folder.resolve(name + ".args"));
  }

  String resolved(String reference) throws IOException {
    return SecretReference.in(Secret.of(reference))
        .orElseThrow()
        .resolve("ACME_KEY", around())
        .reveal();
  }

  Surroundings around() {
    return new Surroundings(
        name -> Optional.ofNullable(variables.get(name)).map(Secret::of),
        system,
        folder,
        patience,
        warnings::add);
  }
}
