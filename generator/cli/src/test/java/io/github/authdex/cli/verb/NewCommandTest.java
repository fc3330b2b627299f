package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.authdex.catalog.EntryFolder;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Drafts an entry from each file of {@code new/} and compares with {@code <file>.yaml} and what is
 * told with {@code <file>.told}. Every secret in the files has {@code s3cr3t} in it.
 */
final class NewCommandTest {
  private static final Path CASES = Path.of("src/test/resources/new");
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  /** What a draft may lack, and what only the names ending in .example are told. */
  private static final Set<String> GAPS =
      Set.of("placeholder-left", "evidence-for-each-scheme", "server-shown", "scheme-used");

  @TempDir private Path folder;

  static List<Path> inputs() throws IOException {
    try (Stream<Path> files = Files.list(CASES)) {
      return files
          .filter(
              file -> !file.toString().matches(".*\\.(?:yaml\\.yaml|told)|.*(?<!openapi)\\.yaml"))
          .sorted()
          .toList();
    }
  }

  private static String[] words(Path input) {
    String name = input.getFileName().toString();
    String kind =
        name.contains(".openapi.")
            ? "--openapi"
            : name.contains(".postman.") ? "--postman" : name.endsWith(".har") ? "--har" : "--curl";
    return new String[] {"new", kind, "-"};
  }

  @ParameterizedTest
  @MethodSource("inputs")
  void draftsWhatIsThereAndCopiesNoSecret(Path input) throws Exception {
    Cli.Result result = Cli.runWithInput(Files.readString(input), words(input));
    if (UPDATE) {
      Files.writeString(beside(input, ".yaml"), result.out());
      Files.writeString(beside(input, ".told"), result.err());
    }
    assertThat(result.out()).isEqualTo(Files.readString(beside(input, ".yaml")));
    assertThat(result.err()).isEqualTo(Files.readString(beside(input, ".told")));
    assertThat((result.out() + result.err()).toLowerCase(Locale.ROOT))
        .doesNotContain("s3cr3t", encoded("s3cr3t"), encoded("-s3cr3t"), encoded("xs3cr3t"));
  }

  private static String encoded(String text) {
    String base64 = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    return base64.substring(2, 6).toLowerCase(Locale.ROOT);
  }

  /** What is lacking is named, and nothing else is wrong: the draft is an entry. */
  @ParameterizedTest
  @MethodSource("inputs")
  void checkNamesTheGapsOfADraftAndFindsNothingElse(Path input) throws Exception {
    String draft = Files.readString(beside(input, ".yaml"));
    if (draft.isEmpty()) {
      return; // Nothing could be drafted, which is told.
    }
    Path file = Files.writeString(folder.resolve("acme.yaml"), draft);
    List<String> rules = new ArrayList<>();
    for (Diagnostic finding : EntryFolder.check(List.of(file), Optional.empty())) {
      rules.add(finding.rule());
      assertThat(GAPS).as(finding.toString()).contains(finding.rule());
    }
    assertThat(rules).contains("evidence-for-each-scheme");
    long gaps = draft.lines().filter(line -> line.matches("[^#]*\\bTODO\\b.*")).count();
    assertThat(rules.stream().filter("placeholder-left"::equals).count())
        .isGreaterThanOrEqualTo(gaps);
  }

  private static Path beside(Path input, String ending) {
    return input.resolveSibling(input.getFileName() + ending);
  }

  private static final String CURL =
      "curl -H 'X-Api-Key: abcdefgh12345678' https://api.acme.example/v1/x";

  @Test
  void draftGoesToItsPlaceInAFolderOfEntries() throws IOException {
    Cli.Result result = Cli.run("new", "--curl", CURL, "--title", "Acme", "-o", folder.toString());
    Path file = folder.resolve("a").resolve("acme.yaml");
    assertThat(result.out()).isEqualTo(file + "\n");
    assertThat(result.exitCode()).isZero();
    assertThat(Files.readString(file)).contains("\ntitle: Acme\n");
  }

  @Test
  void nothingIsWrittenOverWithoutForce() throws IOException {
    Path file = Files.writeString(folder.resolve("x.yaml"), "mine");
    Cli.Result refused = Cli.run("new", "--curl", CURL, "-o", file.toString());
    assertThat(refused.exitCode()).isEqualTo(2);
    assertThat(refused.err())
        .endsWith(
            "authdex: Expected a new file but there is \""
                + file
                + "\"; add --force to write over it\n");
    assertThat(Files.readString(file)).isEqualTo("mine");

    assertThat(Cli.run("new", "--curl", CURL, "-o", file.toString(), "--force").exitCode())
        .isZero();
    assertThat(Files.readString(file)).contains("\nid: acme\n");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  /** A password may be a word that stands in the entry: better none than one that repeats it. */
  @Test
  void draftThatWouldRepeatASecretIsNotWritten() throws IOException {
    Path file = folder.resolve("acme.yaml");
    Cli.Result result =
        Cli.run(
            "new",
            "--curl",
            "curl -u bob:acmesecret https://api.acmesecret.example/x",
            "-o",
            file.toString());
    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: The draft would repeat a secret, the credential of the command; nothing is"
                + " written. Put another value in its place and try again\n");
    assertThat(Files.exists(file)).isFalse();
  }

  @Test
  void personAtTheKeyboardIsAskedForWhatIsMissing() {
    System.setProperty("authdex.keyboard", "true");
    try {
      Cli.Result result =
          Cli.runWithInput(
              "Acme Cloud\nnot a page\nhttps://docs.acme.example/auth\nX-Api-Key\n",
              "new",
              "--curl",
              CURL);
      assertThat(result.err())
          .isEqualTo(
              """
              An empty answer leaves a gap, which "authdex check" names.
              What is the API called, as the provider writes it? Which page of the provider's have \
              you read that shows how to authenticate? (https://…)   the page's https URL
              Which page of the provider's have you read that shows how to authenticate? (https://…) \
              A short text that stands there and shows it, such as the header's name? \
              """);
      assertThat(result.out())
          .contains("title: Acme Cloud\n", "docs: https://docs.acme.example/auth\n")
          .contains(
              "  - of: apiKey\n    source: provider-docs\n    url: https://docs.acme.example/auth\n")
          .contains("    quote: X-Api-Key\n")
          .doesNotContain("TODO");
    } finally {
      System.clearProperty("authdex.keyboard");
    }
  }

  @Test
  void knownApiIsNamed() {
    assertThat(Cli.run("new", "--curl", "curl -u x: https://api.stripe.com/v1/balance").err())
        .contains("authdex: the catalog knows this API: authdex show stripe\n");
  }
}
