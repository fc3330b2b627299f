package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.cli.console.InputException;
import io.github.authdex.cli.verb.Compilation;
import io.github.authdex.generator.AdversarialCase;
import io.github.authdex.lab.testing.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gives every hostile input to the verb that it is meant for, as a person would. */
@Timeout(60)
final class AdversarialCommandTest {
  @TempDir private Path folder;

  static Stream<AdversarialCase> documents() {
    return AdversarialCase.all().stream().filter(input -> !input.id().startsWith("cat-"));
  }

  /** What a client is made of all is tried without the command line. */
  static Stream<AdversarialCase> someDocuments() {
    List<AdversarialCase> files = documents().filter(AdversarialCommandTest::isOfFiles).toList();
    List<AdversarialCase> others = documents().filter(one -> !isOfFiles(one)).toList();
    return Stream.concat(files.stream(), Samples.of(others, 16).stream());
  }

  private static boolean isOfFiles(AdversarialCase input) {
    return input.id().startsWith("fs-");
  }

  static Stream<AdversarialCase> entries() {
    return AdversarialCase.all().stream().filter(input -> input.id().startsWith("cat-"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("someDocuments")
  void clientIsWrittenSafelyOrRefused(AdversarialCase input) throws IOException, InputException {
    assertEndsWell(input, "client");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("documents")
  void collectionIsWrittenSafelyOrRefused(AdversarialCase input)
      throws IOException, InputException {
    assertEndsWell(input, "collection");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("entries")
  void entryIsRefused(AdversarialCase input) throws IOException {
    Path file = input.copyTo(folder);

    Cli.Result result = Cli.run("check", file.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err().lines()).isNotEmpty().allMatch(line -> line.startsWith(file + ":"));
  }

  private void assertEndsWell(AdversarialCase input, String verb)
      throws IOException, InputException {
    Path file = input.copyTo(Files.createDirectory(folder.resolve("input")));
    Path output = folder.resolve("output");
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    if (input.id().equals("fs-output-symlink")) {
      linkEverythingTo(elsewhere, output, verb);
    }
    List<Path> before = files(folder, output);

    Cli.Result result = Cli.run(verb, file.toString(), "-o", output.toString());

    assertThat(files(folder, output)).as("files outside the output").isEqualTo(before);
    assertThat(result.out() + result.err()).doesNotContain("\tat ").doesNotContain("\u001b");
    if (result.exitCode() == 0) {
      assertThat(input.outcome()).as(input.expected()).isIn("safe", "warning", "either");
      assertIsHarmless(input, output, result);
      if (verb.equals("client") && !input.id().startsWith("size-")) { // Those take a minute.
        Compilation.compile(javaFiles(output), folder.resolve("classes"));
      }
    } else {
      assertThat(result.exitCode()).as(result.err()).isEqualTo(2);
      assertThat(input.outcome()).as(input.expected() + result.err()).isIn("error", "either");
      assertThat(result.err()).isNotBlank();
      assertThat(result.out()).isEmpty();
    }
  }

  /** Whatever path the verb writes first is a link to a place outside. */
  private static void linkEverythingTo(Path elsewhere, Path output, String verb)
      throws IOException {
    Files.createDirectory(output);
    String first = verb.equals("client") ? "api" : "t.postman_collection.json";
    Files.createSymbolicLink(
        output.resolve(first),
        verb.equals("client") ? elsewhere : Files.writeString(elsewhere.resolve("target"), ""));
  }

  private static void assertIsHarmless(AdversarialCase input, Path output, Cli.Result result)
      throws IOException {
    for (Path written : files(output, elsewhereThan(output))) {
      String content = Files.readString(written, StandardCharsets.UTF_8);
      assertThat(input.forbidden()).noneMatch(content::contains);
      assertThat(written.getFileName().toString()).hasSizeLessThan(200);
    }
    assertThat(input.forbidden()).noneMatch((result.out() + result.err())::contains);
  }

  private static Path elsewhereThan(Path output) {
    return output.resolveSibling("nowhere");
  }

  private static List<Path> javaFiles(Path output) throws IOException {
    return files(output, elsewhereThan(output)).stream()
        .filter(file -> file.toString().endsWith(".java"))
        .toList();
  }

  private static List<Path> files(Path root, Path except) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> !file.startsWith(except))
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }
}
