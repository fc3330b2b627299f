package io.github.authdex.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.authdex.catalog.source.Diagnostic;
import io.github.authdex.catalog.source.Diagnostic.Severity;
import io.github.authdex.generator.node.NodeTools;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SarifOutputTest {
  private static final List<SarifOutput.Result> RESULTS =
      List.of(
          new SarifOutput.Result(
              new Diagnostic(Severity.ERROR, "a b/openapi.yaml", 7, "one thing", "rule-a"),
              3,
              "/components/securitySchemes/a~1b"),
          SarifOutput.Result.of(
              new Diagnostic(Severity.NOTE, "<stdin>", 1, "another \"thing\"", "rule-b")),
          SarifOutput.Result.of(
              new Diagnostic(Severity.WARNING, "/tmp/x.yaml", 2, "a third", "rule-a")));

  @Test
  void findingsStandAtTheirPlacesUnderTheirRules() throws IOException {
    JsonNode run = new ObjectMapper().readTree(SarifOutput.of(RESULTS)).at("/runs/0");

    assertThat(run.at("/tool/driver/rules"))
        .hasToString("[{\"id\":\"rule-a\"},{\"id\":\"rule-b\"}]");
    assertThat(run.at("/results/0").toString())
        .isEqualTo(
            "{\"ruleId\":\"rule-a\",\"ruleIndex\":0,\"level\":\"error\",\"message\":{\"text\":\"one"
                + " thing\"},\"locations\":[{\"physicalLocation\":{\"artifactLocation\":{\"uri\":"
                + "\"a%20b/openapi.yaml\"},\"region\":{\"startLine\":7,\"startColumn\":3}},"
                + "\"logicalLocations\":[{\"fullyQualifiedName\":\"/components/securitySchemes/a~1b\","
                + "\"kind\":\"member\"}]}]}");
    assertThat(run.at("/results/2/ruleIndex").asInt()).isZero();
    assertThat(run.at("/results/1/level").asText()).isEqualTo("note");
    assertThat(run.at("/results/1/locations/0/logicalLocations").isMissingNode()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "openapi.yaml, openapi.yaml",
    "a b/ü.yaml, a%20b/%C3%BC.yaml",
    "<stdin>, %3Cstdin%3E",
    "/tmp/a#b.yaml, file:///tmp/a%23b.yaml",
    "a:b.yaml, ./a:b.yaml",
    "C:\\a\\b.yaml, file:///C:/a/b.yaml",
  })
  void fileIsAUriReference(String file, String uri) throws IOException {
    Diagnostic finding = new Diagnostic(Severity.ERROR, file, 1, "x", "r");
    JsonNode log =
        new ObjectMapper().readTree(SarifOutput.of(List.of(SarifOutput.Result.of(finding))));

    assertThat(
            log.at("/runs/0/results/0/locations/0/physicalLocation/artifactLocation/uri").asText())
        .isEqualTo(uri);
  }

  @Test
  void logKeepsTheSchemaOfSarif() throws Exception {
    assertThat(schema().validate(SarifOutput.of(RESULTS), InputFormat.JSON)).isEmpty();
    assertThat(schema().validate(SarifOutput.of(List.of()), InputFormat.JSON)).isEmpty();
    String wrong = SarifOutput.of(RESULTS).replace("\"note\"", "\"notice\"");
    assertThat(schema().validate(wrong, InputFormat.JSON)).isNotEmpty();
  }

  private static Schema schema() throws Exception {
    Path file =
        NodeTools.modules().resolve("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Files.readString(file), InputFormat.JSON);
  }
}
