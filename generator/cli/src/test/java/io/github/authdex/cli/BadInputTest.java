package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bad input is told in lines that name the place and the mend, and leaves nothing behind. */
final class BadInputTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"collection", "client"})
  void whatIsNotYaml(String verb) throws IOException {
    assertRefused(verb, "openapi: [3.0.3\ninfo: }", ":2: error: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection", "client"})
  void whatIsNotOpenApi(String verb) throws IOException {
    assertRefused(verb, "name: something else", ":1: error: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection", "client"})
  void anEmptyFile(String verb) throws IOException {
    assertRefused(verb, "", ":1: error: the input is empty");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection", "client"})
  void aBrokenReference(String verb) throws IOException {
    assertTold(
        verb,
        """
        openapi: 3.0.3
        info: {title: Broken, version: "1"}
        servers: [{url: https://api.example.com}]
        paths:
          /a:
            get:
              responses:
                "200":
                  description: OK
                  content:
                    application/json:
                      schema: {$ref: "#/components/schemas/Missing"}
        """,
        ":12: warning: ",
        "a schema is taken as any value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"collection", "client"})
  void aSchemeThatNobodyDefines(String verb) throws IOException {
    assertTold(
        verb,
        """
        openapi: 3.0.3
        info: {title: Undefined, version: "1"}
        servers: [{url: https://api.example.com}]
        security: [{ghost: []}]
        paths: {}
        """,
        ":4: warning: ",
        "requests without another cannot be authenticated");
  }

  @Test
  void anOutputFolderThatCannotBeWritten() throws IOException {
    Path taken = Files.writeString(folder.resolve("taken"), "a file");

    Cli.Result result = Cli.run("collection", "github", "-o", taken.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).contains(taken.toString()).doesNotContain("\tat ");
    assertThat(taken).hasContent("a file");
  }

  @Test
  void aFileThatIsNotThere() {
    Cli.Result result = Cli.run("client", folder.resolve("none.yaml").toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err()).startsWith("authdex: Expected a file but there is no ");
  }

  @Test
  void aPackageThatIsNone() {
    Cli.Result result = Cli.run("client", "github", "--package", "com.acme.class");

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.err())
        .isEqualTo(
            "authdex: Expected a Java package such as com.acme.api but was \"com.acme.class\"\n");
  }

  @Test
  void anEntryWithAnUnknownField() throws IOException {
    Path entry = entry("e/example.yaml", ENTRY + "loggin: true\n");

    Cli.Result result = Cli.run("check", entry.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith(entry + ":14: error: ").contains("loggin");
  }

  @Test
  void anEntryWithAWrongType() throws IOException {
    Path entry = entry("e/example.yaml", ENTRY.replace("title: Example", "title: [Example]"));

    Cli.Result result = Cli.run("check", entry.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).startsWith(entry + ":2: error: ").contains("title");
  }

  @Test
  void twoEntriesOfOneId() throws IOException {
    Path one = entry("e/example.yaml", ENTRY);
    Path two = entry("other/e/example.yaml", ENTRY);

    Cli.Result result = Cli.run("check", folder.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err()).contains("example").contains(one.toString()).contains(two.toString());
  }

  private static final String ENTRY =
      """
      id: example
      title: Example
      provider: example.com
      docs: https://docs.example.com/auth
      servers:
        - url: https://api.example.com
      credentials:
        token: {title: Token}
      schemes:
        bearer: {kind: bearer, token: token}
      security: [{bearer: []}]
      evidence:
        - {of: bearer, source: provider-docs, url: "https://docs.example.com/auth", seen: 2026-11-24}
      """;

  private Path entry(String path, String text) throws IOException {
    Path file = folder.resolve("entries").resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** What is sound of the document is written. */
  private void assertTold(String verb, String document, String place, String instead)
      throws IOException {
    Path file = Files.writeString(folder.resolve("document.yaml"), document);
    Path output = folder.resolve("out");

    Cli.Result result = Cli.run(verb, file.toString(), "-o", output.toString());

    assertThat(result.exitCode()).isZero();
    assertThat(result.err()).startsWith(file + place).contains(instead).doesNotContain("Exception");
    assertThat(output).isNotEmptyDirectory();
  }

  private void assertRefused(String verb, String document, String place) throws IOException {
    Path file = Files.writeString(folder.resolve("document.yaml"), document);
    Path output = folder.resolve("out");

    Cli.Result result = Cli.run(verb, file.toString(), "-o", output.toString());

    assertThat(result.exitCode()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .startsWith(file + place)
        .doesNotContain("\tat ")
        .doesNotContain("Exception");
    assertThat(output).doesNotExist();
  }
}
