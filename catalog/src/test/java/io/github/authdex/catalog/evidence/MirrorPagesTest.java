package io.github.authdex.catalog.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MirrorPagesTest {
  private static final String UNKNOWN = "0123456789abcdef0123456789abcdef01234567";

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"acme/sdk", "acme/sdk.git", "github.com/acme/sdk"})
  void fileIsReadAsItWasAtTheCommit(String place) throws Exception {
    String commit = clone(place, "first");
    git(place, "commit", "-q", "--allow-empty", "-m", "later");
    assertThat(read("acme/sdk/blob/" + commit + "/src/a%20b+c.md")).contains("first");
  }

  @Test
  void fileThatIsNotInTheCommitIsGone() throws Exception {
    String commit = clone("acme/sdk", "first");
    for (String path : List.of("nowhere.md", "src/%zz", "--help")) {
      assertThatThrownBy(() -> read("acme/sdk/blob/" + commit + "/" + path))
          .isInstanceOf(FileNotFoundException.class);
    }
  }

  @Test
  void whatIsNotClonedIsElsewhere() throws Exception {
    String commit = clone("acme/sdk", "first");
    clone("../outside", "secret");
    assertThat(read("acme/sdk/blob/" + UNKNOWN + "/src/a%20b+c.md")).isEmpty();
    assertThat(read("acme/other/blob/" + commit + "/src/a%20b+c.md")).isEmpty();
    assertThat(read("../outside/blob/" + commit + "/src/a%20b+c.md")).isEmpty();
    assertThat(read("acme/sdk/blob/main/src/a%20b+c.md")).isEmpty();
    assertThat(new MirrorPages(mirror()).read("https://docs.acme.example/auth")).isEmpty();
  }

  private Optional<String> read(String path) throws IOException {
    return new MirrorPages(mirror()).read("https://github.com/" + path);
  }

  private Path mirror() {
    return folder.resolve("mirror");
  }

  /** Makes a repository with one file and returns its commit. */
  private String clone(String place, String content) throws Exception {
    Path clone = mirror().resolve(place);
    Files.createDirectories(clone.resolve("src"));
    Files.writeString(clone.resolve("src/a b+c.md"), content);
    git(place, "init", "-q");
    git(place, "add", ".");
    git(place, "commit", "-q", "-m", "first");
    return git(place, "rev-parse", "HEAD").strip();
  }

  private String git(String place, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=a", "-c"));
    command.addAll(List.of("user.email=a@acme.example", "-c", "commit.gpgsign=false"));
    command.addAll(List.of(arguments));
    Process git =
        new ProcessBuilder(command)
            .directory(mirror().resolve(place).toFile())
            .redirectErrorStream(true)
            .start();
    String out = new String(git.getInputStream().readAllBytes(), UTF_8);
    assertThat(git.waitFor()).as(out).isZero();
    return out;
  }
}
