package io.github.authdex.generator.emit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputFolderTest {
  @TempDir Path temp;
  private Path out;

  @BeforeEach
  void realPath() throws IOException {
    out = temp.toRealPath().resolve("out");
  }

  @Test
  void writesFilesIntoFoldersThatDidNotExist() throws IOException {
    List<Path> written =
        new OutputFolder(out).write(List.of(file("a.json", "1\n"), file("b/c/d.txt", "é\n")));

    assertThat(written).containsExactly(out.resolve("a.json"), out.resolve("b/c/d.txt"));
    assertThat(out.resolve("a.json")).hasContent("1\n");
    assertThat(out.resolve("b/c/d.txt")).hasContent("é\n");
    assertThat(names(out)).containsExactlyInAnyOrder("a.json", "b");
  }

  @Test
  void marksProgramsAsSuch() throws IOException {
    List<Path> written =
        new OutputFolder(out).write(List.of(file("a.sh", "#!/bin/sh\n"), file("b.txt", "#\n")));

    assertThat(written.get(0)).isExecutable();
    assertThat(Files.isExecutable(written.get(1))).isEqualTo(File.separatorChar == '\\');
  }

  @Test
  void replacesFilesOfTheSameNameAndLeavesOthersAlone() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("mine.txt"), "mine");
    Files.writeString(out.resolve("a.json"), "old");

    new OutputFolder(out).write(List.of(file("a.json", "new")));

    assertThat(out.resolve("mine.txt")).hasContent("mine");
    assertThat(out.resolve("a.json")).hasContent("new");
    assertThat(names(out)).containsExactlyInAnyOrder("a.json", "mine.txt");
  }

  @Test
  void followsTheLinkThatIsTheFolderItself() throws IOException {
    Path real = Files.createDirectory(temp.resolve("real"));
    Files.createSymbolicLink(out, real);

    new OutputFolder(out).write(List.of(file("a.json", "1")));

    assertThat(real.resolve("a.json")).hasContent("1");
  }

  @Test
  void writesNothingBehindALinkInsideTheFolder() throws IOException {
    Path elsewhere = Files.createDirectory(temp.resolve("elsewhere"));
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("src"), elsewhere);

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(
            () ->
                new OutputFolder(out).write(List.of(file("a.txt", "1"), file("src/b/c.txt", "2"))))
        .withMessage(
            "Nothing was written to "
                + out
                + ": \"src/b/c.txt\" lies behind the symbolic link "
                + out.resolve("src")
                + "; remove the link");
    assertThat(names(elsewhere)).isEmpty();
    assertThat(names(out)).containsExactly("src");
  }

  @Test
  void doesNotWriteThroughAFileThatIsALink() throws IOException {
    Path target = Files.writeString(temp.resolve("target.txt"), "precious");
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve("a.txt"), target);

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new OutputFolder(out).write(List.of(file("a.txt", "1"))));
    assertThat(target).hasContent("precious");
  }

  @Test
  void aFailureHalfWayLeavesTheFolderAsItWas() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("a.txt"), "old");
    Files.writeString(out.resolve("b"), "a file, where a folder is needed");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(
            () ->
                new OutputFolder(out)
                    .write(
                        List.of(
                            file("a.txt", "new"), file("new/n.txt", "1"), file("b/c.txt", "2"))))
        .withMessage(
            "Nothing was written to "
                + out
                + ": "
                + out.resolve("b")
                + " is a file, where a folder is needed; choose another output folder");
    assertThat(out.resolve("a.txt")).hasContent("old");
    assertThat(names(out)).containsExactlyInAnyOrder("a.txt", "b");
  }

  @Test
  void aFailureLeavesNoFolderThatWasNotThere() throws IOException {
    Path inside = out.resolve("deep/er");
    Files.createDirectories(out);
    Files.writeString(out.resolve("file"), "x");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(
            () -> new OutputFolder(out.resolve("file/deeper")).write(List.of(file("a", ""))));
    assertThat(inside).doesNotExist();
    assertThat(names(out)).containsExactly("file");
  }

  @Test
  void aFolderInPlaceOfAFileIsLeftAlone() throws IOException {
    Files.createDirectories(out.resolve("a.json"));

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new OutputFolder(out).write(List.of(file("a.json", "1"))))
        .withMessage(
            "Nothing was written to "
                + out
                + ": "
                + out.resolve("a.json")
                + " is a folder, where a file would be written; move it away");
  }

  @Test
  void saysWhichFolderCannotBeWritten() throws IOException {
    Files.createDirectories(out);
    Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("r-xr-xr-x"));
    assumeFalse(Files.isWritable(out), "root may write anywhere");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> new OutputFolder(out).write(List.of(file("a.json", "1"))))
        .withMessageMatching(
            "Nothing was written to .*out: permission to write .* is missing; choose another output"
                + " folder");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/etc/passwd",
        "../x",
        "a/../x",
        "a//b",
        "a/",
        "./a",
        "a\\b",
        "C:/x",
        "a\nb",
        "a\u0000b",
        "con",
        "NUL.txt",
        "a/com1",
        "trailing.",
        "trailing ",
        "a?b"
      })
  void refusesPathsThatAreNotSafeEverywhere(String path) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputFolder(out).write(List.of(file(path, ""))));
    assertThat(out).doesNotExist();
  }

  @Test
  void refusesALongName() {
    String name = "a".repeat(200);

    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputFolder(out).write(List.of(file(name, ""))))
        .withMessage(
            "Expected an output path that is safe on every system but was \""
                + name
                + "\": a name in it is longer than 199 characters");
  }

  @ParameterizedTest
  @CsvSource({"a.txt, A.TXT", "a, a/b", "A/b, a"})
  void refusesPathsThatMeetWhereCaseDoesNotCount(String first, String second) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new OutputFolder(out).write(List.of(file(first, ""), file(second, ""))));
  }

  private static OutputFile file(String path, String content) {
    return new OutputFile(path, content);
  }

  private OutputFolder.Replacement replace(String source, OutputFile... files)
      throws OutputException {
    return new OutputFolder(out).replace(source, List.of(files));
  }

  @Test
  void removesWhatAnEarlierRunWroteAndThisOneDoesNot() throws IOException {
    replace("java of acme", file("p/One.java", "1"), file("p/sub/Two.java", "2"));
    Files.writeString(out.resolve("p/Mine.java"), "mine");

    OutputFolder.Replacement done =
        replace("java of acme", file("p/One.java", "1b"), file("p/Three.java", "3"));

    assertThat(done.written())
        .containsExactly(out.resolve("p/One.java"), out.resolve("p/Three.java"));
    assertThat(done.removed()).containsExactly(out.resolve("p/sub/Two.java"));
    assertThat(done.left()).isEmpty();
    assertThat(names(out.resolve("p")))
        .containsExactlyInAnyOrder("One.java", "Three.java", "Mine.java");
    assertThat(names(out)).containsExactlyInAnyOrder("p", ".authdex-files");
  }

  @Test
  void leavesWhatWasChangedSinceAndSaysSoEachTime() throws IOException {
    replace("java of acme", file("a.java", "1"), file("b.java", "1\n2\n"));
    Files.writeString(out.resolve("a.java"), "mine now");
    Files.writeString(out.resolve("b.java"), "1\r\n2\r\n");
    for (int i = 0; i < 2; i++) {
      OutputFolder.Replacement done = replace("java of acme", file("c.java", "1"));
      assertThat(done.left()).containsExactly(out.resolve("a.java"));
    }
    assertThat(names(out)).containsExactlyInAnyOrder("a.java", "c.java", ".authdex-files");
  }

  @Test
  void leavesWhatAPersonHasFilledIn() throws IOException {
    OutputFolder output = new OutputFolder(out);
    OutputFile file = OutputFile.toFillIn("acme.env", "KEY=\n");
    output.replace("a", List.of(file));
    assertThat(output.replace("a", List.of(OutputFile.toFillIn("acme.env", "KEY=\nID=\n"))).kept())
        .isEmpty();
    assertThat(out.resolve("acme.env")).hasContent("KEY=\nID=\n");

    Files.writeString(out.resolve("acme.env"), "KEY=mine\n");
    for (int i = 0; i < 2; i++) {
      OutputFolder.Replacement done = output.replace("a", List.of(file));
      assertThat(done.kept()).containsExactly(out.resolve("acme.env"));
      assertThat(done.written()).isEmpty();
      assertThat(out.resolve("acme.env")).hasContent("KEY=mine");
    }
  }

  @Test
  void leavesWhatWasFilledInBeforeAnyRun() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("acme.env"), "KEY=mine\n");

    assertThat(
            new OutputFolder(out)
                .replace("a", List.of(OutputFile.toFillIn("acme.env", "KEY=\n")))
                .kept())
        .hasSize(1);
    assertThat(out.resolve("acme.env")).hasContent("KEY=mine");
  }

  @Test
  void doesNotTouchWhatIsThereAlready() throws IOException {
    replace("me", file("a.java", "1\n"), file("b.java", "2\n"), file("run.sh", "#!/bin/sh\n"));
    FileTime old = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    for (String name : List.of("a.java", "b.java", "run.sh", ".authdex-files")) {
      Files.setLastModifiedTime(out.resolve(name), old);
    }
    OutputFolder.Replacement same =
        replace("me", file("a.java", "1\n"), file("b.java", "2\n"), file("run.sh", "#!/bin/sh\n"));

    assertThat(same.written()).isEmpty();
    assertThat(same.files()).hasSize(3);
    assertThat(Files.getLastModifiedTime(out.resolve(".authdex-files"))).isEqualTo(old);

    OutputFolder.Replacement one =
        replace("me", file("a.java", "1\n"), file("b.java", "3\n"), file("run.sh", "#!/bin/sh\n"));
    assertThat(one.written()).containsExactly(out.resolve("b.java"));
    assertThat(Files.getLastModifiedTime(out.resolve("a.java"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(out.resolve("run.sh"))).isEqualTo(old);
    assertThat(Files.getLastModifiedTime(out.resolve("b.java"))).isNotEqualTo(old);
  }

  @Test
  void doesNotTouchWhatDiffersByLineEndsAlone() throws IOException {
    replace("me", file("a.java", "1\n2\n"));
    Files.writeString(out.resolve("a.java"), "1\r\n2\r\n");

    assertThat(replace("me", file("a.java", "1\n2\n")).written()).isEmpty();
    assertThat(Files.readString(out.resolve("a.java"))).isEqualTo("1\r\n2\r\n");
    assertThat(replace("me", file("a.java", "3\n")).written()).hasSize(1);
  }

  @Test
  void overwritesNothingOfAPersonsAndNamesItAll() throws IOException {
    replace("me", file("p/A.java", "1"), file("p/B.java", "1"));
    Files.writeString(out.resolve("p/A.java"), "mine now");
    Files.writeString(out.resolve("p/C.java"), "mine");
    OutputFile[] next = {
      file("p/A.java", "2"), file("p/B.java", "2"), file("p/C.java", "2"), file("p/D.java", "2")
    };

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> replace("me", next))
        .withMessage(
            "Nothing was written to "
                + out
                + ": 2 files there are not as a run left them:"
                + " p/A.java (changed since it was written),"
                + " p/C.java (not listed in .authdex-files);"
                + " move what you want to keep, or have all overwritten")
        .satisfies(e -> assertThat(e.isOverwritable()).isTrue());
    assertThat(out.resolve("p/A.java")).hasContent("mine now");
    assertThat(out.resolve("p/B.java")).hasContent("1");
    assertThat(out.resolve("p/C.java")).hasContent("mine");
    assertThat(out.resolve("p/D.java")).doesNotExist();

    new OutputFolder(out).replace("me", List.of(next), OutputFolder.Overwriting.ALL);
    assertThat(out.resolve("p/A.java")).hasContent("2");
    assertThat(out.resolve("p/C.java")).hasContent("2");
    assertThat(replace("me", next).written()).isEmpty();
  }

  @Test
  void tellsWhatARunWouldChange() throws IOException {
    OutputFolder folder = new OutputFolder(out);
    assertThat(folder.pending("me", List.of(file("a.java", "1")))).containsExactly("a.java");
    assertThat(out).doesNotExist();
    replace("me", file("a.java", "1"), file("b.java", "1"), file("c.java", "1"));
    Files.writeString(out.resolve("b.java"), "mine");

    assertThat(folder.pending("me", List.of(file("a.java", "1"), file("b.java", "1"))))
        .containsExactly("b.java", "c.java");
    assertThat(out.resolve("c.java")).exists();
  }

  @Test
  void adoptsWhatIsEqualWithoutAList() throws IOException {
    replace("me", file("a.java", "1"));
    Files.delete(out.resolve(".authdex-files"));

    assertThat(replace("me", file("a.java", "1")).written()).isEmpty();
    assertThat(replace("me", file("a.java", "2")).written()).hasSize(1);
  }

  @Test
  void leavesWhatWasMadeOfAnotherApi() throws IOException {
    replace("postman of one", file("one.json", "1"), file("shared.json", "1"));
    replace("postman of two", file("two.json", "2"), file("shared.json", "2"));

    assertThat(replace("postman of two", file("three.json", "3")).removed())
        .containsExactly(out.resolve("two.json"), out.resolve("shared.json"));
    assertThat(replace("postman of one", file("one.json", "1")).removed()).isEmpty();
    assertThat(names(out)).containsExactlyInAnyOrder("one.json", "three.json", ".authdex-files");
  }

  @Test
  void fileThatDiffersByCaseAloneIsNotRemoved() throws IOException {
    replace("java of acme", file("One.java", "1"));
    assertThat(replace("java of acme", file("one.java", "1")).removed()).isEmpty();
  }

  /** A list is a file like any other: what it says may be anybody's. */
  @ParameterizedTest
  @ValueSource(
      strings = {"../precious.txt", "link/precious.txt", "/precious.txt", "link.txt", "dir"})
  void listThatLeadsElsewhereRemovesNothing(String path) throws IOException {
    Path precious = Files.writeString(temp.toRealPath().resolve("precious.txt"), "1");
    Files.createDirectories(out.resolve("dir"));
    Files.createSymbolicLink(out.resolve("link"), temp.toRealPath());
    Files.createSymbolicLink(out.resolve("link.txt"), precious);
    Files.writeString(
        out.resolve(".authdex-files"), "me\t" + OutputList.hashOf("1") + "\t" + path + "\n");

    assertThat(replace("me", file("a.txt", "1")).removed()).isEmpty();
    assertThat(precious).hasContent("1");
    assertThat(names(out)).contains("link", "link.txt", "dir");
  }

  @Test
  void listThatIsALinkIsNotFollowed() throws IOException {
    Path elsewhere = Files.writeString(temp.resolve("list"), "");
    Files.createDirectories(out);
    Files.createSymbolicLink(out.resolve(".authdex-files"), elsewhere);

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> replace("me", file("a.txt", "1")));
    assertThat(elsewhere).hasContent("");
    assertThat(names(out)).containsExactly(".authdex-files");
  }

  @Test
  void aFailureRemovesNothing() throws IOException {
    replace("me", file("a.txt", "1"), file("b.txt", "1"));
    Files.writeString(out.resolve("c"), "a file, where a folder is needed");

    assertThatExceptionOfType(OutputException.class)
        .isThrownBy(() -> replace("me", file("a.txt", "2"), file("c/d.txt", "1")));
    assertThat(out.resolve("a.txt")).hasContent("1");
    assertThat(out.resolve("b.txt")).hasContent("1");
    assertThat(names(out)).containsExactlyInAnyOrder("a.txt", "b.txt", "c", ".authdex-files");
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      return paths.map(path -> path.getFileName().toString()).toList();
    }
  }
}
