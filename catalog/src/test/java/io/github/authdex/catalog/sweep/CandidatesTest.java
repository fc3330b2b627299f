package io.github.authdex.catalog.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CandidatesTest {
  @TempDir private Path folder;
  private SweepFixture sweep;

  @BeforeEach
  void makeSweep() {
    sweep = new SweepFixture(folder);
  }

  private List<JsonNode> candidates(String... sources) throws Exception {
    List<String> words = new ArrayList<>(List.of("candidates", folder + "/out.jsonl"));
    words.addAll(List.of(sources));
    assertThat(sweep.run(words.toArray(String[]::new))).as(sweep.err()).isZero();
    List<JsonNode> candidates = new ArrayList<>();
    for (String line : Files.readAllLines(folder.resolve("out.jsonl"))) {
      candidates.add(new ObjectMapper().readTree(line));
    }
    return candidates;
  }

  @Test
  void candidateSaysWhereItStands() throws Exception {
    String source =
        sweep.source(
            "kingfisher",
            SweepFixture.KINGFISHER,
            SweepFixture.rule("https://api.acme.test/v1/me", "X-Key: '{{ TOKEN }}'"));
    String commit = sweep.git("kingfisher", "rev-parse", "HEAD");
    assertThat(candidates(source))
        .singleElement()
        .hasToString(
            "{\"source\":\"kingfisher\",\"licence\":\"Apache-2.0\",\"repository\":\"mongodb/kingfisher\","
                + "\"commit\":\""
                + commit
                + "\",\"path\":\"data/rules/acme.yml\",\"line\":12,\"name\":\"kingfisher.acme.1\","
                + "\"hosts\":[\"api.acme.test\"],\"urls\":[\"https://api.acme.test/v1/me\"],"
                + "\"scheme\":{\"kind\":\"apikey\",\"in\":\"header\",\"name\":\"X-Key\",\"prefix\":\"\"},"
                + "\"quote\":\"X-Key: '{{ TOKEN }}'\"}");
    assertThat(sweep.err()).isEqualTo("kingfisher: 1 candidates, 0 of them for a reader\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Bearer {{ TOKEN }}; {'kind':'bearer','in':'header','name':'Authorization','prefix':'Bearer '}",
        "Basic {{ TOKEN | append: \":\" | b64enc }}; {'kind':'basic','username':'{}','password':''}",
        "Basic {{ \"api:\" | append: TOKEN | b64enc }}; {'kind':'basic','username':'api','password':'{}'}",
        "Basic {{ ID | append: \":\" | append: TOKEN | b64enc }}; {'kind':'basic','username':'{}','password':'{}'}",
      })
  void valueOfTheAuthorizationHeaderIsUnderstood(String value, String scheme) throws Exception {
    String header = "Authorization: '" + value + "'";
    String source =
        sweep.source(
            "kingfisher",
            SweepFixture.KINGFISHER,
            SweepFixture.rule("https://api.acme.test/v1/me", header));
    assertThat(candidates(source).get(0).path("scheme")).hasToString(scheme.replace('\'', '"'));
  }

  @Test
  void whatIsNotUnderstoodIsCounted() throws Exception {
    sweep.write(
        "kingfisher/data/rules/other.yml",
        SweepFixture.rule(
            "https://api.acme.test/v1/me", "Authorization: 'Basic {{ TOKEN | b64enc }}'"));
    sweep.write("kingfisher/data/rules/broken.yml", "rules: [");
    String source =
        sweep.source(
            "kingfisher",
            SweepFixture.KINGFISHER,
            SweepFixture.rule("https://api.acme.test/v1/me", "X-Key: '{{ TOKEN }}'"));
    assertThat(candidates(source)).hasSize(1);
    assertThat(sweep.err())
        .isEqualTo(
            """
            kingfisher: 1 candidates, 0 of them for a reader
              1 left out: a value is composed in an unknown way
              1 left out: no header or parameter of its request has the secret, or not in a known way
              1 left out: the file is not sound
            """);
  }

  @Test
  void endpointsOfOAuthAreReadFromABareClone() throws Exception {
    sweep.source(
        "grant",
        SweepFixture.GRANT,
        """
        {"acme": {"authorize_url": "https://[team].acme.test/authorize",
          "access_url": "https://[team].acme.test/token", "oauth": 2},
         "self": {"authorize_url": "https://[host]/authorize", "access_url": "https://[host]/token", "oauth": 2}}
        """);
    sweep.git(".", "clone", "-q", "--bare", "grant", "bare");
    List<JsonNode> candidates = candidates("grant=" + folder.resolve("bare"));
    assertThat(candidates.get(1).path("scheme"))
        .hasToString(
            "{\"kind\":\"oauth2\",\"flow\":\"authorizationCode\","
                + "\"authorizationUrl\":\"https://{team}.acme.test/authorize\","
                + "\"tokenUrl\":\"https://{team}.acme.test/token\"}");
    assertThat(reader(candidates.get(0))).isEqualTo("[\"the host is what the caller says\"]");
    assertThat(reader(candidates.get(1))).isEqualTo("[\"the host differs by tenant\"]");
  }

  @Test
  void connectorIsReadWithItsPolicies() throws Exception {
    String document =
        """
        {"swagger": "2.0", "host": "%s", "basePath": "/v1",
         "securityDefinitions": {"key": {"type": "apiKey", "in": "header",
           "name": "Authorization"}}}
        """;
    String policy =
        """
        {"properties": {"connectionParameters": {}, "policyTemplateInstances": [{"templateId": "setheader",
          "parameters": {"x-ms-apimTemplateParameter.name": "Authorization",
            "x-ms-apimTemplateParameter.value": "Token @connectionParameters('api_key')"}}]}}
        """;
    String one = "powerplatform/certified-connectors/";
    sweep.write(one + "A/apiDefinition.swagger.json", document.formatted("a.acme.test"));
    sweep.write(one + "A/apiProperties.json", policy);
    sweep.write(one + "B/apiDefinition.swagger.json", document.formatted("b.acme.test"));
    sweep.write(one + "B/apiProperties.json", "{\"properties\": {}}");
    sweep.write(one + "C/apiDefinition.swagger.json", document.formatted("c.azure-api.net"));
    sweep.write(one + "C/apiProperties.json", policy);
    sweep.write("powerplatform/custom-connectors/readme.md", "None.");
    sweep.write("powerplatform/independent-publisher-connectors/readme.md", "None.");
    List<JsonNode> candidates = candidates(sweep.commit("powerplatform"));
    assertThat(candidates.get(0).path("scheme").path("prefix").asText()).isEqualTo("Token ");
    assertThat(candidates.get(0).path("quote").asText())
        .isEqualTo(
            "\"x-ms-apimTemplateParameter.value\": \"Token @connectionParameters('api_key')\"}}]}}");
    assertThat(reader(candidates.get(0))).isEmpty();
    assertThat(reader(candidates.get(1))).isEqualTo("[\"the prefix is unknown\"]");
    assertThat(reader(candidates.get(2))).isEqualTo("[\"the host is a proxy's\"]");
  }

  @Test
  void documentsOfAFolderHaveNoCommit() throws Exception {
    Path documents =
        sweep.write(
            "guru/acme.test/1.0.json",
            """
            {"openapi": "3.0.0", "servers": [{"url": "https://api.acme.test/v1/"}], "components":
             {"securitySchemes": {"key": {"type": "http", "scheme": "bearer"}}}}
            """);
    JsonNode candidate = candidates("apis-guru=" + documents.getParent().getParent()).get(0);
    assertThat(candidate.has("commit")).isFalse();
    assertThat(reader(candidate)).isEqualTo("[\"there is no commit to pin it by\"]");
  }

  @Test
  void sourcesThatContradictEachOtherAreForAReader() throws Exception {
    String kingfisher =
        sweep.source(
            "kingfisher",
            SweepFixture.KINGFISHER,
            SweepFixture.rule("https://api.acme.test/v1/me", "X-Key: '{{ TOKEN }}'"));
    String nango =
        sweep.source(
            "nango",
            SweepFixture.NANGO,
            """
            acme:
                auth_mode: API_KEY
                proxy:
                    base_url: https://api.acme.test
                    headers:
                        authorization: Bearer ${apiKey}
            """);
    List<JsonNode> candidates = candidates(kingfisher, nango);
    assertThat(reader(candidates.get(0)))
        .isEqualTo(
            "[\"nango says another: bearer in \\\"header\\\" name \\\"authorization\\\" prefix \\\"Bearer \\\"\"]");
    assertThat(reader(candidates.get(1))).startsWith("[\"the source may corroborate only\",");
    assertThat(candidates.get(1).path("quote").asText())
        .isEqualTo("authorization: Bearer ${apiKey}");
  }

  @Test
  void oldSourceIsForAReader() throws Exception {
    String source =
        sweep.source(
            "kingfisher",
            SweepFixture.KINGFISHER,
            SweepFixture.rule("https://api.acme.test/v1/me", "X-Key: '{{ TOKEN }}'"));
    assertThat(sweep.run("candidates", "--since", "9999", folder + "/out.jsonl", source)).isZero();
    assertThat(Files.readString(folder.resolve("out.jsonl"))).contains("the source is of ");
  }

  @Test
  void unknownSourceIsRefused() {
    assertThat(sweep.run("candidates", "out.jsonl", "acme=" + folder)).isEqualTo(2);
    assertThat(sweep.err())
        .isEqualTo(
            "Expected kingfisher, powerplatform, grant, nango, apis-guru but was \"acme\"\n");
  }

  @Test
  void folderThatIsNoCloneIsRefused() throws Exception {
    sweep.source(
        "kingfisher",
        SweepFixture.KINGFISHER,
        SweepFixture.rule("https://api.acme.test/v1/me", "X-Key: '{{ TOKEN }}'"));
    String within = "kingfisher=" + folder.resolve("kingfisher/data");
    assertThat(sweep.run("candidates", "out.jsonl", within)).isEqualTo(2);
    assertThat(sweep.err())
        .isEqualTo("Expected a clone of a repository but was \"/kingfisher/data\"\n");
  }

  @Test
  void cloneOfAnotherRepositoryIsRefused() throws Exception {
    sweep.source("kingfisher", "readme.md", "Nothing.");
    assertThat(sweep.run("candidates", "out.jsonl", "grant=" + folder.resolve("kingfisher")))
        .isEqualTo(2);
    assertThat(sweep.err())
        .isEqualTo("Expected a clone of simov/grant but nothing of it is in /kingfisher\n");
  }

  private static String reader(JsonNode candidate) {
    return candidate.path("reader").toString();
  }
}
