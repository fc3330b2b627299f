package io.github.authdex.generator.emit.bruno;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.authdex.catalog.source.SourceException;
import io.github.authdex.generator.emit.bruno.BrunoReader.Collection;
import io.github.authdex.generator.golden.GoldenModels;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bruno's own parsers read all golden APIs, and one whose document means harm. */
final class BrunoFilesTest {
  /** What one language has no room for, or what says nothing. */
  private static final Set<String> LEFT_OUT =
      Set.of(
          "uid",
          "description",
          "docs",
          "examples",
          "app",
          "color",
          "followRedirects",
          "maxRedirects",
          "tokenQueryKey");

  /** A missing auth is none. */
  private static final JsonNode NONE = JsonNodeFactory.instance.objectNode().put("mode", "none");

  private static Map<String, Collection> read;

  @BeforeAll
  static void readAll(@TempDir Path temp)
      throws IOException, InterruptedException, SourceException {
    BrunoReader reader = new BrunoReader(temp);
    for (var golden : GoldenModels.all().entrySet()) {
      reader.add(golden.getKey(), golden.getValue().get());
    }
    reader.add("harm", HarmfulDocument.read(temp));
    read = reader.read();
  }

  @Test
  void brunoTakesEachFile() {
    assertThat(read).hasSize(2 * (GoldenModels.all().size() + 1));
    assertThat(read)
        .allSatisfy(
            (name, collection) -> {
              assertThat(collection.problems()).as(name).isEmpty();
              assertThat(collection.files()).as(name).hasSizeGreaterThan(2);
            });
  }

  /** Bruno would send Authorization wherever a redirect leads. */
  @Test
  void noCredentialGoesWhereARedirectLeads() {
    for (Collection collection : read.values()) {
      for (JsonNode file : collection.files().values()) {
        boolean request = file.path("type").asText().equals("http-request");
        JsonNode forwards = file.at("/settings/forwardAuthorizationHeader");
        assertThat(!request || (forwards.isBoolean() && !forwards.booleanValue()))
            .as(collection.folder())
            .isTrue();
      }
    }
  }

  @Test
  void bothLanguagesSayTheSame() {
    for (String name : GoldenModels.all().keySet()) {
      assertThat(said(name + "/bru")).as(name).isEqualTo(said(name + "/bruno"));
    }
  }

  @Test
  void answersAreReadAsExamples() {
    JsonNode examples = read.get("shown-values/bruno").files().get("parcel").get("examples");
    assertThat(examples.findValuesAsText("status"))
        .containsExactly("200", "200", "304", "404", "500", "null");
    assertThat(examples.get(0).at("/response/body/content").asText())
        .contains("\"note\": \"\\u007b\\u007bshown_token}} <b>&\"");
    assertThat(examples.get(0).at("/request/method").asText()).isEqualTo("GET");
  }

  @Test
  void nothingInADocumentBecomesMoreThanText() {
    for (String format : Set.of("bruno", "bru")) {
      Collection harm = read.get("harm/" + format);
      assertThat(harm.files().keySet())
          .as(format)
          .containsExactlyInAnyOrder(
              "collection", "environments/harm", "api/folder", "api/harm", "api/folder-2");
      harm.files().forEach((path, file) -> HarmfulDocument.check(format + " " + path, file));
    }
  }

  private static Map<String, JsonNode> said(String name) {
    Map<String, JsonNode> said = new LinkedHashMap<>();
    read.get(name).files().forEach((path, file) -> said.put(path, bare(file)));
    return said;
  }

  /** One language has the secret variables apart. */
  private static JsonNode sorted(JsonNode variables) {
    ArrayNode sorted = JsonNodeFactory.instance.arrayNode();
    variables
        .valueStream()
        .sorted(Comparator.comparing(each -> each.get("name").asText()))
        .forEach(sorted::add);
    return sorted;
  }

  /** Returns {@code node} without what says nothing. */
  private static JsonNode bare(JsonNode node) {
    if (node instanceof ObjectNode object) {
      ObjectNode bare = JsonNodeFactory.instance.objectNode();
      object
          .properties()
          .forEach(
              member -> {
                JsonNode value = bare(member.getValue());
                if (!LEFT_OUT.contains(member.getKey()) && !saysNothing(value)) {
                  bare.set(
                      member.getKey(), member.getKey().equals("variables") ? sorted(value) : value);
                }
              });
      return bare;
    }
    if (node instanceof ArrayNode array) {
      ArrayNode bare = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> bare.add(bare(item)));
      return bare;
    }
    return node;
  }

  private static boolean saysNothing(JsonNode value) {
    return value.isNull()
        || (value.isBoolean() && !value.booleanValue())
        || value.equals(NONE)
        || (value.isContainerNode() && value.isEmpty())
        || (value.isTextual() && value.asText().isEmpty());
  }
}
