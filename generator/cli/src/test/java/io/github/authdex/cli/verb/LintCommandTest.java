package io.github.authdex.cli.verb;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.authdex.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LintCommandTest {
  private static final String OPENAI =
      """
      openapi: 3.0.0
      info: {title: OpenAI, version: '1'}
      servers:
      - url: https://api.openai.com/v1
      security:
      - key: []
      paths:
        /models:
          get:
            responses: {'200': {description: OK}}
      components:
        securitySchemes:
          key:
            type: apiKey
            in: header
            name: Authorization
            description: Bearer token
      """;

  @TempDir private Path folder;
  private Path spec;

  @BeforeEach
  void write() throws IOException {
    spec = Files.writeString(folder.resolve("spec.yaml"), OPENAI);
  }

  @Test
  void findingsAreToldWithTheirMends() {
    Cli.Result result = Cli.run("lint", spec.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.out()).isEmpty();
    assertThat(result.err())
        .isEqualTo(
            spec
                + ":13: warning: scheme \"key\" is an apiKey in Authorization that holds a bearer"
                + " token (RFC 6750), whose word \"Bearer\" tools do not send; write type: http,"
                + " scheme: bearer [bearer-as-apikey]\n"
                + spec
                + ":13: warning: scheme \"key\" is another to the catalog: apiKey (bearer);"
                + " \"authdex overlay --apply\" mends it [drift-scheme]\n");
  }

  @Test
  void aloneTheCatalogHasNoSay() {
    assertThat(Cli.run("lint", spec.toString(), "--alone").err().lines()).hasSize(1);
  }

  @Test
  void whatOverlayMendsIsRight() {
    Path right = folder.resolve("right.yaml");
    Cli.run("overlay", spec.toString(), "--apply", "-o", right.toString());
    Cli.Result result = Cli.run("lint", right.toString());

    assertThat(result.err()).isEmpty();
    assertThat(result.exitCode()).isZero();
  }

  @Test
  void jsonHasPointerAndMend() throws IOException {
    JsonNode finding =
        new ObjectMapper().readTree(Cli.run("lint", spec.toString(), "--json").out()).get(0);

    assertThat(finding.get("pointer").asText()).isEqualTo("/components/securitySchemes/key");
    assertThat(finding.get("mend").asText()).isEqualTo("write type: http, scheme: bearer");
    assertThat(finding.get("line").asInt()).isEqualTo(13);
  }

  @Test
  void sarifHasThePlace() throws IOException {
    Cli.Result result = Cli.run("lint", spec.toString(), "--sarif");
    JsonNode found = new ObjectMapper().readTree(result.out()).at("/runs/0/results/0");

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(found.at("/ruleId").asText()).isEqualTo("bearer-as-apikey");
    assertThat(found.at("/locations/0/physicalLocation/region/startLine").asInt()).isEqualTo(13);
  }

  @Test
  void whatCannotBeComparedIsAFindingToo() throws IOException {
    Files.writeString(spec, OPENAI.replace("- key: []", "- kye: []"));
    Cli.Result result = Cli.run("lint", spec.toString());

    assertThat(result.exitCode()).isEqualTo(1);
    assertThat(result.err())
        .contains(
            "security asks for scheme \"kye\", which is not defined; define it, or ask for one of"
                + " key [scheme-undefined]");
  }

  @Test
  void notesAloneAreNoFault() throws IOException {
    Files.writeString(
        spec,
        OPENAI
            .replace("api.openai.com", "api.acme.example")
            .replace("      description: Bearer token\n", ""));
    Cli.Result result = Cli.run("lint", spec.toString());

    assertThat(result.err()).contains("note: ");
    assertThat(result.exitCode()).isZero();
  }
}
