package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CheckCommandTest {
  private static final String ENTRY =
      """
      # Ours.
      title: Acme
      id: acme
      provider: acme.example
      docs: https://docs.acme.example/auth
      servers:
        - url: https://api.acme.example
          description: The live one
      schemes:
        key: {name: X-Acme-Key, in: header, kind: apikey}
      security:
        - key: []
      evidence: []
      """;

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("acme.yaml"), ENTRY);
  }

  @Test
  void fixMendsWhatIsMechanicalSaysSoAndChecksTheRest() throws IOException {
    Cli.Result result = Cli.run("check", file.toString(), "--fix");
    assertThat(result.err())
        .isEqualTo(
            """
            FILE:2: fixed: put the fields of the entry in order [key-order]
            FILE:10: fixed: put the fields of schemes.key in order [key-order]
            FILE:8: fixed: put a full stop behind servers[0].description [sentences-end]
            FILE:10: error: no evidence shows the scheme "key"; add {of: key, source: …, url: …, \
            seen: …} [evidence-for-each-scheme]
            """
                .replace("FILE", file.toString()));
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(Files.readString(file))
        .isEqualTo(
            ENTRY
                .replace("title: Acme\nid: acme\n", "id: acme\ntitle: Acme\n")
                .replace("live one", "live one.")
                .replace(
                    "name: X-Acme-Key, in: header, kind: apikey",
                    "kind: apikey, in: header, name: X-Acme-Key"));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void unchangedFileIsToldWhatTheBuildFoundAndLookedAtAgainIfAsked() {
    String github = Path.of("../../catalog/entries/g/github.yaml").toString();
    Cli.Result told = Cli.run("check", github);
    assertThat(told.err()).startsWith(github + ":").contains("[evidence-pinned]");
    assertThat(told.exitCode()).isZero();
    assertThat(Cli.run("check", "--again", github).err()).isEqualTo(told.err());
  }

  @Test
  void whatCannotBeReadIsLeftAsItIs() throws IOException {
    byte[] broken = "id: acme\n  title: [\n".getBytes(StandardCharsets.UTF_8);
    Files.write(file, broken);
    assertThat(Cli.run("check", file.toString(), "--fix").err()).doesNotContain("fixed");
    Files.write(file, new byte[] {'i', 'd', ':', ' ', (byte) 0xff});
    assertThat(Cli.run("check", file.toString(), "--fix").exitCode()).isEqualTo(1);
    assertThat(Files.readAllBytes(file)).endsWith((byte) 0xff);
  }

  @Test
  void sarifNamesEachFindingAtItsPlace() throws IOException {
    Cli.Result result = Cli.run("check", file.toString(), "--sarif");
    JsonNode run = new ObjectMapper().readTree(result.out()).at("/runs/0");
    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(run.at("/results/0/ruleId").asText()).isEqualTo("key-order");
    assertThat(run.at("/results/0/locations/0/physicalLocation/region/startLine").asInt())
        .isEqualTo(3);
    assertThat(run.at("/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo(file.toUri().toString());
    assertThat(result.err()).isEmpty();
  }

  @Test
  void jsonAndSarifAtOnceIsWrongUsage() {
    assertThat(Cli.run("check", file.toString(), "--sarif", "--json").exitCode()).isEqualTo(2);
  }
}
