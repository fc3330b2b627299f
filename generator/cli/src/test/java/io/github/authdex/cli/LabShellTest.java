package io.github.authdex.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.authdex.cli.print.ShellText;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the lab prints, read by real shells: {@code authdex lab doc.yaml > lab.env; . ./lab.env}.
 */
@Timeout(60)
final class LabShellTest {
  private static final ObjectMapper ASCII =
      JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  @TempDir private Path folder;

  static Stream<String> texts() {
    return Stream.of(
        "Nice\ntouch pwned #",
        "Nice\r\ntouch pwned",
        "Nice\u2028touch pwned",
        "Nice\u0085touch pwned",
        "Nice\rtouch pwned",
        "Nice\u000btouch pwned\u000c",
        "Nice\u0000\ntouch pwned",
        "\\\ntouch pwned",
        "'; touch pwned; '",
        "\"; touch pwned; \"",
        "$(touch pwned)",
        "`touch pwned`",
        "${x:-$(touch pwned)}",
        "&& touch pwned",
        "| touch pwned",
        "<(touch pwned)",
        "!touch pwned");
  }

  private Path document(String text, String path) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "doc", ".yaml"),
        """
        openapi: 3.1.0
        info: { title: TEXT, version: '1' }
        servers: [{ url: "https://api.example.com/PATH" }]
        components:
          securitySchemes:
            TEXT: { type: apiKey, in: header, name: X-Key, description: TEXT }
            basic: { type: http, scheme: basic, description: TEXT }
        security: [{ TEXT: [], basic: [] }]
        paths: {}
        """
            .replace("TEXT", ASCII.writeValueAsString(text))
            .replace("PATH", path));
  }

  /** Returns what the lab prints until it says that it runs. */
  private String printed(Path document) throws Exception {
    return run(document).out();
  }

  private record Printed(String out, String err) {}

  private static Printed run(Path document) throws Exception {
    try (RunningLab lab = RunningLab.of(document.toString())) {
      return new Printed(lab.out(), lab.err());
    }
  }

  private String source(String shell, String printed) throws Exception {
    Path place = Files.createTempDirectory(folder, "shell");
    Files.writeString(place.resolve("lab.env"), printed);
    Process process =
        new ProcessBuilder(shell, "-c", "set -e; . ./lab.env; echo \"url=$AUTHDEX_LAB_URL\"; ls")
            .directory(place.toFile())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return output;
  }

  private void assertIsHarmless(String printed, String url) throws Exception {
    for (String shell : List.of("/bin/sh", "/bin/bash")) {
      Assumptions.assumeTrue(new File(shell).canExecute());
      assertThat(source(shell, printed)).as(printed).matches("url=" + url + "\nlab.env\n");
    }
  }

  @ParameterizedTest
  @MethodSource("texts")
  void noTextOfADocumentIsACommand(String text) throws Exception {
    String printed = printed(document(text, ""));

    assertThat(printed.lines().filter(line -> !line.startsWith("#")))
        .hasSize(4)
        .allMatch(
            line -> line.matches("AUTHDEX_LAB_URL=http://127\\.0\\.0\\.1:\\d+|[A-Z0-9_]+='[^']+'"));
    assertIsHarmless(printed, "http://127\\.0\\.0\\.1:\\d+");
  }

  @Test
  void consoleIsToldBesideTheOutput() throws Exception {
    Printed printed = run(document("Nice", "v1"));

    String port = printed.out().replaceFirst("(?s).*http://127\\.0\\.0\\.1:(\\d+).*", "$1");
    assertThat(printed.err()).contains("Console: http://localhost:" + port + "/__lab\n");
    assertThat(printed.out()).doesNotContain("__lab");
  }

  @Test
  void aPathOfTheServerIsNoCommand() throws Exception {
    String printed = printed(document("Nice", "v1;touch$IFS'pwned'&touch$IFS'pwned2'"));

    assertThat(printed).doesNotContainPattern("(?m)^AUTHDEX_LAB_URL=[^'\n]*;");
    assertIsHarmless(printed, "http://127\\.0\\.0\\.1:\\d+.*");
  }

  @ParameterizedTest
  @CsvSource({"LD, preload, LD_PRELOAD", "Bash, env, BASH_ENV", "Prompt, command, PROMPT_COMMAND"})
  void aVariableThatAShellObeysIsNotSet(String title, String scheme, String name) throws Exception {
    Path document =
        Files.writeString(
            folder.resolve("obeyed.yaml"),
            """
            openapi: 3.1.0
            info: { title: %s, version: '1' }
            servers: [{ url: "https://api.example.com/" }]
            components: { securitySchemes: { %s: { type: apiKey, in: header, name: X-Key } } }
            security: [{ %s: [] }]
            paths: {}
            """
                .formatted(title, scheme, scheme));

    String printed = printed(document);

    assertThat(printed).contains("# not set, since a shell obeys it: " + name + "=");
    assertIsHarmless(printed, "http://127\\.0\\.0\\.1:\\d+");
  }

  @ParameterizedTest
  @CsvSource({
    "GITHUB_TOKEN, true",
    "_x, true",
    "PATH, false",
    "IFS, false",
    "PS4, false",
    "ENV, false",
    "LD_LIBRARY_PATH, false",
    "DYLD_INSERT_LIBRARIES, false",
    "JAVA_TOOL_OPTIONS, false",
    "NODE_OPTIONS, false",
    "PYTHONPATH, false",
    "GIT_SSH, false",
    "GIT_TOKEN, true",
    "HTTPS_PROXY, false",
    "A B, false",
    "A;B, false",
    "1A, false",
    "'', false",
    "A$(x), false",
  })
  void namesAreToldApart(String name, boolean free) {
    assertThat(ShellText.isFree(name)).isEqualTo(free);
  }
}
