package io.github.authdex.site.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.authdex.site.output.SiteFolder.Written;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteFolderTest {
  @TempDir private Path folder;

  private final AtomicInteger made = new AtomicInteger();

  private SitePart part(String name, String key, SiteFile... files) {
    return new SitePart(
        name,
        key,
        () -> {
          made.incrementAndGet();
          return List.of(files);
        });
  }

  private Written write(SitePart... parts) throws IOException {
    return new SiteFolder(folder, false).write(List.of(parts));
  }

  @Test
  void whatHasNotChangedIsNeitherMadeNorWritten() throws IOException {
    SitePart part = part("a", "1", SiteFile.text("a/index.html", "hello"));

    assertThat(write(part).written()).isOne();
    assertThat(folder.resolve("a/index.html")).hasContent("hello");
    assertThat(write(part)).isEqualTo(new Written(1, 0, 0, List.of()));
    assertThat(made).hasValue(1);
  }

  @Test
  void aPartWithAnotherKeyIsMadeAndItsEqualFilesAreNotWritten() throws IOException {
    write(part("a", "1", SiteFile.text("a", "same"), SiteFile.text("b", "old")));
    Written done = write(part("a", "2", SiteFile.text("a", "same"), SiteFile.text("b", "new")));

    assertThat(made).hasValue(2);
    assertThat(done.written()).isOne();
    assertThat(folder.resolve("b")).hasContent("new");
  }

  @Test
  void whatIsNoLongerMadeIsRemovedWithItsFolder() throws IOException {
    write(part("a", "1", SiteFile.text("a/b/c", "x")), part("other", "1", SiteFile.text("d", "y")));
    Written done = write(part("other", "1", SiteFile.text("d", "y")));

    assertThat(done.removed()).isOne();
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder.resolve("d")).exists();
  }

  @Test
  void aFileThatSomebodyChangedIsNotOverwrittenUnlessThatIsAskedFor() throws IOException {
    write(part("a", "1", SiteFile.text("a", "ours")), part("b", "1", SiteFile.text("b", "old")));
    Files.writeString(folder.resolve("a"), "a person's");
    SitePart[] next = {
      part("a", "2", SiteFile.text("a", "new")), part("b", "2", SiteFile.text("b", "new"))
    };

    assertThatThrownBy(() -> write(next))
        .isInstanceOf(SiteException.class)
        .hasMessage(
            "Expected a folder of a site's own but in "
                + folder
                + " a file is not as a run left it: a; move what you want to keep, or have all"
                + " overwritten: --force");
    assertThat(folder.resolve("a")).hasContent("a person's");
    assertThat(folder.resolve("b")).hasContent("new");
    assertThatThrownBy(() -> write(next)).isInstanceOf(SiteException.class);

    new SiteFolder(folder, true).write(List.of(next));
    assertThat(folder.resolve("a")).hasContent("new");
  }

  @Test
  void aChangedFileThatIsNoLongerMadeIsLeft() throws IOException {
    write(part("a", "1", SiteFile.text("a", "ours")));
    Files.writeString(folder.resolve("a"), "a person's");

    assertThat(write().left()).containsExactly(folder.resolve("a"));
    assertThat(folder.resolve("a")).hasContent("a person's");
  }

  @Test
  void aFileThatIsGoneIsMadeAgain() throws IOException {
    SitePart part = part("a", "1", SiteFile.text("a", "x"));
    write(part);
    Files.delete(folder.resolve("a"));

    assertThat(write(part).written()).isOne();
    assertThat(folder.resolve("a")).hasContent("x");
  }

  @Test
  void nothingIsWrittenThroughALink(@TempDir Path elsewhere) throws IOException {
    Files.createSymbolicLink(folder.resolve("a"), elsewhere);

    assertThatThrownBy(() -> write(part("a", "1", SiteFile.text("a/b", "x"))))
        .hasStackTraceContaining(
            "Nothing is written through the symbolic link " + folder.resolve("a"));
    assertThat(elsewhere).isEmptyDirectory();
  }

  @Test
  void aPathThatLeavesTheFolderIsRefused() {
    assertThatThrownBy(() -> write(part("a", "1", SiteFile.text("../a", "x"))))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
