package io.github.authdex.cli.verb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.Cli;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvidenceOptionTest {
  @TempDir private Path folder;
  private Path clone;
  private Path entry;
  private String commit;

  @BeforeEach
  void makeMirror() throws Exception {
    clone = Files.createDirectories(folder.resolve("mirror/acme/docs"));
    Files.writeString(clone.resolve("auth.md"), "Send your key\nin `X-Api-Key`.\n");
    git("init", "-q");
    git("add", ".");
    git("commit", "-q", "-m", "first");
    commit = git("rev-parse", "HEAD").strip();
    entry = folder.resolve("acme.yaml");
  }

  @Test
  void quoteThatStandsThereIsCounted() throws Exception {
    write("your key in `X-Api-Key`");
    Cli.Result result = check();
    assertThat(result.err()).isEqualTo("1 quotes stand where they stood\n");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void quoteThatIsGoneFailsTheCheck() throws Exception {
    write("X-Acme-Key");
    Cli.Result result = check();
    assertThat(result.err())
        .isEqualTo(
            "0 quotes stand where they stood\n"
                + entry
                + ":19: error: \"X-Acme-Key\" does not stand on https://github.com/acme/docs/blob/"
                + commit
                + "/auth.md; read the page again, and mend the entry or the quote"
                + " [evidence-gone]\n");
    assertThat(result.exitCode()).isEqualTo(1);
  }

  @Test
  void pageThatIsNotInTheMirrorIsCountedApart() throws Exception {
    commit = "0123456789abcdef0123456789abcdef01234567";
    write("X-Api-Key");
    Cli.Result result = check();
    assertThat(result.err())
        .isEqualTo("0 quotes stand where they stood, 1 are on pages that are not here\n");
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void mirrorIsAFolderAndGoesWithEvidence() throws Exception {
    write("X-Api-Key");
    Path none = folder.resolve("none");
    assertThat(Cli.run("check", "--evidence", "--mirror", none.toString(), entry.toString()).err())
        .contains("Expected a folder of git clones but there is no \"" + none + "\"");
    assertThat(Cli.run("check", "--mirror", folder.toString(), entry.toString()).exitCode())
        .isEqualTo(2);
  }

  private Cli.Result check() {
    return Cli.run(
        "check", "--evidence", "--mirror", folder.resolve("mirror").toString(), entry.toString());
  }

  private void write(String quote) throws Exception {
    Files.writeString(
        entry,
        """
        id: evidence-option-test
        title: Evidence Option Test
        provider: acme.example
        docs: https://docs.acme.example/auth
        servers:
          - url: https://api.acme.example
        schemes:
          apiKey:
            kind: apikey
            in: header
            name: X-Api-Key
        security:
          - apiKey: []
        evidence:
          - of: apiKey
            source: provider-docs
            url: https://github.com/acme/docs/blob/%s/auth.md
            seen: 2026-11-24
            quote: "%s"
        """
            .formatted(commit, quote));
  }

  private String git(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c"));
    command.addAll(List.of("user.email=a@acme.example", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command).directory(clone.toFile()).redirectErrorStream(true).start();
    String out = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).as(out).isZero();
    return out;
  }
}
