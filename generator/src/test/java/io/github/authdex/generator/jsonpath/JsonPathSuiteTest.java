package io.github.authdex.generator.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.authdex.generator.node.NodeTools;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The JSONPath compliance test suite (jsonpath-standard/jsonpath-compliance-test-suite, BSD-2), as
 * the npm package jsonpath-rfc9535 carries it. {@code -Dauthdex.jsonpath.suite=FILE} runs a newer
 * {@code cts.json}.
 */
final class JsonPathSuiteTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> cases() throws Exception {
    String given = System.getProperty("authdex.jsonpath.suite");
    Path file =
        given != null
            ? Path.of(given)
            : NodeTools.modules()
                .resolve("jsonpath-rfc9535/src/__tests__/jsonpath-compliance-test-suite/cts.json");
    JsonNode tests = JSON.readTree(file.toFile()).get("tests");
    assertThat(tests).hasSizeGreaterThan(680);
    return StreamSupport.stream(tests.spliterator(), false)
        .map(test -> Arguments.of(Named.of(test.get("name").asText(), test)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void caseIsAsTheSuiteSays(JsonNode test) {
    String selector = test.get("selector").asText();
    if (test.path("invalid_selector").asBoolean()) {
      assertThatThrownBy(() -> JsonPathQuery.of(selector)).isInstanceOf(JsonPathException.class);
      return;
    }
    List<SelectedNode> nodes = JsonPathQuery.of(selector).select(test.get("document"));
    ArrayNode values = JSON.createArrayNode();
    ArrayNode paths = JSON.createArrayNode();
    nodes.forEach(node -> values.add(node.value()));
    nodes.forEach(node -> paths.add(node.path()));
    if (test.has("result")) {
      assertThat((JsonNode) values).isEqualTo(test.get("result"));
      assertThat((JsonNode) paths).isEqualTo(test.path("result_paths"));
    } else {
      assertThat(test.get("results")).contains(values);
      assertThat(test.get("results_paths")).contains(paths);
    }
  }
}
