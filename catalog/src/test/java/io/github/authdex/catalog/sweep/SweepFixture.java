package io.github.authdex.catalog.sweep;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small sweep: clones of sources with records that were made up, and a folder of entries. */
final class SweepFixture {
  static final String KINGFISHER = "data/rules/acme.yml";
  static final String GRANT = "config/oauth.json";
  static final String NANGO = "packages/providers/providers.yaml";

  private final Path folder;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  SweepFixture(Path folder) {
    this.folder = folder;
  }

  /** Writes a file and returns where it is. */
  Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** Makes a clone with one file of a source and returns the argument that names it. */
  String source(String name, String path, String text) throws Exception {
    write(name + "/" + path, text);
    return commit(name);
  }

  /** Makes a clone of what was written below {@code name}. */
  String commit(String name) throws Exception {
    git(name, "init", "-q");
    git(name, "add", ".");
    git(name, "commit", "-q", "-m", "first");
    return name + "=" + folder.resolve(name);
  }

  String git(String place, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c"));
    command.addAll(List.of("user.email=a@acme.example", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command)
            .directory(folder.resolve(place).toFile())
            .redirectErrorStream(true)
            .start();
    String text = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).as(text).isZero();
    return text.strip();
  }

  /** Runs a command beside the entries of this fixture and returns its code. */
  int run(String... words) {
    out.reset();
    err.reset();
    return SweepMain.run(
        folder.resolve("entries"),
        List.of(words),
        new PrintStream(out, true, UTF_8),
        new PrintStream(err, true, UTF_8));
  }

  String out() {
    return out.toString(UTF_8).replace(folder.toString(), "");
  }

  String err() {
    return err.toString(UTF_8).replace(folder.toString(), "");
  }

  /** An entry whose scheme the provider alone shows. */
  Path entry(String schemes, String evidence) throws IOException {
    return write(
        "entries/a/acme.yaml",
        """
        id: acme
        title: Acme
        provider: acme.test
        categories: [storage]
        docs: https://docs.acme.test/auth
        servers:
          - url: https://api.acme.test/v1
        schemes:
        %s
        security:
          - main: []
        evidence:
        %s
          - of: servers # Where it lives.
            source: provider-docs
            url: https://docs.acme.test/servers
            seen: 2026-11-24
        """
            .formatted(schemes.indent(2).stripTrailing(), evidence.indent(2).stripTrailing()));
  }

  /** What the provider says of the scheme {@code main}. */
  static String own() {
    return """
        - of: main
          source: provider-docs
          url: https://docs.acme.test/auth # The page for all.
          seen: 2026-11-24
        """;
  }

  /** A rule of Kingfisher whose request has a header. */
  static String rule(String url, String header) {
    return """
        rules:
          - name: Acme key
            id: kingfisher.acme.1
            validation:
              type: Http
              content:
                request:
                  method: GET
                  url: %s
                  headers:
                    Accept: application/json
                    %s
        """
        .formatted(url, header);
  }
}
